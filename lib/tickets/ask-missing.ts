import type { TicketBundle } from './bundle-schemas';

export type Question = {
  /** The field of the form that answers it. */
  name: 'identity' | 'model' | 'firmware' | 'shows' | 'network';
  question: string;
  hint: string;
};

/** Plain questions, each for one thing that support needs. */
export const questions = {
  identity: {
    name: 'identity',
    question: 'Which charger is it?',
    hint: 'Its identity, as it is registered here.',
  },
  model: {
    name: 'model',
    question: 'Which make and model is it?',
    hint: 'It stands on the type plate.',
  },
  firmware: {
    name: 'firmware',
    question: 'Which firmware does it run?',
    hint: 'Its own interface or app shows it.',
  },
  shows: {
    name: 'shows',
    question: 'What does the charger or its app show?',
    hint: 'A light, a code or the exact words.',
  },
  network: {
    name: 'network',
    question: 'How is it connected to the internet?',
    hint: 'Cable, Wi-Fi or SIM card, and what is in between.',
  },
} as const satisfies Record<Question['name'], Question>;

/** The guide's list of what support needs, less what is known, and nothing else. */
export function askMissing({ charger, problem, source, topology, log }: TicketBundle): Question[] {
  const isOfOne = source !== 'shared_problem';
  const isNetworkKnown =
    topology?.nodes.some(({ kind, lines }) => kind === 'network' && lines.length >= 2) === true;
  const asked: (Question | false)[] = [
    source === 'log' && charger?.identity == null && questions.identity,
    isOfOne && charger?.model == null && questions.model,
    isOfOne && charger?.firmware == null && questions.firmware,
    problem === null && log === null && questions.shows,
    isOfOne && !isNetworkKnown && questions.network,
  ];
  return asked.filter((one) => one !== false);
}
