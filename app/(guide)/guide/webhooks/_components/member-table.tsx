import { MeaningTable } from '@/app/(guide)/guide/_components/meaning-table';

const members = [
  [
    'version',
    '1. It goes up when a member is taken away or means something else. New ones may come without.',
  ],
  ['id', 'Of the event, the same as webhook-id and at every attempt.'],
  ['type', 'One of the list above.'],
  ['timestamp', 'When it happened. webhook-timestamp is when this attempt was made.'],
  ['tenant', 'Its short name, as in the station URL.'],
  [
    'data.episode',
    'In episode and unknown_identity events: the error, its most likely cause and who refused.',
  ],
  [
    'data.fix',
    'In fix events: its kind, what it was to end, and what the charger’s attempts said.',
  ],
  ['data.sharedProblem', 'In shared_problem events: what the chargers share and how many fail.'],
  ['data.ticket', 'In ticket events: number, subject, status and what it is about.'],
  ['data.message', 'In ticket.opened and ticket.replied: the text, up to 10,000 characters.'],
  [
    'data.from, data.to',
    'In ticket.status_changed and ticket.solved: the status before and after.',
  ],
  ['data.by', 'In ticket events: who did it, and whether they are staff.'],
  ['data.charger', 'Identity, model, serial, firmware and site. Null where there is none.'],
  ['data.unknownIdentity', 'The identity that nobody has registered. Null where there is none.'],
  ['data.url', 'The page that shows it, for who may open it.'],
] as const;

/** What the JSON of a request holds. */
export function MemberTable() {
  return <MeaningTable label="Members of the body" heads={['Member', 'Meaning']} rows={members} />;
}
