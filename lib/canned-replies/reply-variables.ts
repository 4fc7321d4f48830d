type Variable = {
  /** What it stands for, beside the editor. */
  about: string;
  /** What is said to be missing where it has no value. */
  missing: string;
  /** For the preview. */
  sample: string;
  /** Something to type or compare: shown as code, to the letter. */
  isCode: boolean;
};

const typed = (about: string, missing: string, sample: string): Variable => {
  return { about, missing, sample, isCode: true };
};
const said = (about: string, missing: string, sample: string): Variable => {
  return { about, missing, sample, isCode: false };
};

/** The closed list of what a canned reply can name. None of it is ever a secret. */
export const replyVariables = {
  'charger.identity': typed('The identity, to the letter', 'identity', 'CP-4711'),
  'charger.url': typed('The whole URL to enter', 'URL', 'wss://exolink.example/acme/CP-4711'),
  'charger.endpoint': typed(
    'The URL without the identity',
    'URL without the identity',
    'wss://exolink.example/acme',
  ),
  'charger.host': typed('Host and port', 'host', 'exolink.example:443'),
  'charger.username': typed('The Basic username', 'username', 'CP-4711'),
  'charger.serial': typed('The serial number', 'serial number', 'SN-0042'),
  'charger.vendor': said('The manufacturer', 'manufacturer', 'Alfen'),
  'charger.model': said('The model', 'model', 'Eve Single'),
  'charger.firmware': said('The firmware version', 'firmware', '6.4.0'),
  'charger.site': said('The site where it stands', 'site', 'Harbour Street'),
  'error.title': said('The kind of error', 'kind of error', 'Invalid credentials'),
  'error.status': said('The answer that the charger got', 'answer', '401 Unauthorized'),
  'error.sentence': said(
    'What happened, in one sentence',
    'course of events',
    'The charger still sends the password that was replaced.',
  ),
  'error.cause': said(
    'The most likely cause',
    'cause',
    'The charger uses a password that was replaced',
  ),
  'ticket.number': said('The number, as #4711', 'ticket number', '#4711'),
  'ticket.subject': said('The subject', 'subject', 'CP-4711 does not connect'),
  'tenant.name': said('The organisation that runs the charger', 'organisation', 'Acme'),
  'requester.name': said('Who is answered', 'name of the customer', 'Ada Lovelace'),
  'agent.name': said('Your own name', 'your name', 'Grace Hopper'),
} as const satisfies Record<string, Variable>;

export type ReplyVariable = keyof typeof replyVariables;
export type ReplyValues = Partial<Record<ReplyVariable, string | null>>;

export const replyVariableNames = Object.keys(replyVariables) as ReplyVariable[];

export function isReplyVariable(name: string): name is ReplyVariable {
  return Object.hasOwn(replyVariables, name);
}

/** Every variable with what it could be, for previews. */
export const sampleValues: ReplyValues = Object.fromEntries(
  replyVariableNames.map((name) => [name, replyVariables[name].sample]),
);
