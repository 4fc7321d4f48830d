import type { TicketBundle } from './bundle-schemas';

export type Question = {
  /** The field of the form that answers it. */
  name: 'identity' | 'model' | 'firmware' | 'shows' | 'network';
  question: string;
  hint: string;
};

/** The guide's list of what support needs, less what is known. Plain questions, nothing else. */
export function askMissing({ charger, problem, source, topology, log }: TicketBundle): Question[] {
  const questions: (Question | false)[] = [
    source === 'log' && {
      name: 'identity',
      question: 'Which charger is it?',
      hint: 'Its identity, as it is registered here.',
    },
    source !== 'shared_problem' &&
      charger?.model == null && {
        name: 'model',
        question: 'Which make and model is it?',
        hint: 'It stands on the type plate.',
      },
    source !== 'shared_problem' &&
      charger?.firmware == null && {
        name: 'firmware',
        question: 'Which firmware does it run?',
        hint: 'Its own interface or app shows it.',
      },
    problem === null &&
      log === null && {
        name: 'shows',
        question: 'What does the charger or its app show?',
        hint: 'A light, a code or the exact words.',
      },
    source !== 'shared_problem' &&
      topology?.nodes.every(({ kind, lines }) => kind !== 'network' || lines.length < 2) !==
        false && {
        name: 'network',
        question: 'How is it connected to the internet?',
        hint: 'Cable, Wi-Fi or SIM card, and what is in between.',
      },
  ];
  return questions.filter((one) => one !== false);
}
