import type { Random } from '../random';
import type { Step, TicketPlot, Who } from './ticket-plot';

const minuteMs = 60_000;

export type Ending =
  | 'new'
  | 'taken'
  | 'waiting'
  | 'third-party'
  | 'answered'
  | 'solved'
  | 'reopened'
  | 'unsolved';

type Told = {
  at: Date;
  by: Extract<Who, 'customer' | 'admin'>;
  advice: string;
  note: string;
  answer: string;
  tag: string;
  ending: Ending;
  /** Least and most minutes between two steps. */
  pace: readonly [number, number];
  /** Since when it works again; nothing is solved before. */
  backAt?: Date;
  /** What would happen later has not happened yet. */
  until: Date;
};

/** How a ticket goes on: who takes it, what they write to each other, and how it ends. */
export function ticketStory(random: Random, told: Told): Step[] {
  const { advice, answer, by, ending, note, tag } = told;
  const staff = random.pick(['agent', 'agent', 'agent', 'operator'] as const);
  let time = told.at.getTime();
  const next = (factor = 1) => {
    time += Math.round(random.whole(...told.pace) * factor * minuteMs) + random.whole(0, 59_000);
    return new Date(time);
  };
  const steps: Step[] = [];
  if (ending === 'new') return steps;
  const priority = random.pick(['low', 'normal', 'normal', 'high', 'urgent'] as const);
  steps.push({ at: next(), by: staff, do: 'take', priority, tag });
  if (ending === 'taken') return until(steps, told);
  const waiting = ending === 'third-party' ? { status: 'waiting_on_third_party' as const } : {};
  steps.push({ at: next(0.5), by: staff, do: 'reply', text: advice, ...waiting });
  if (random.fraction() < 0.5) steps.push({ at: next(0.3), by: staff, do: 'note', text: note });
  if (ending === 'waiting' || ending === 'third-party') return until(steps, told);
  time = Math.max(time, told.backAt?.getTime() ?? 0);
  steps.push({ at: next(), by, do: 'reply', text: answer });
  if (ending === 'answered') return until(steps, told);
  steps.push(
    by === 'customer' && random.fraction() < 0.4
      ? { at: next(0.5), by, do: 'settle', isSolved: true }
      : { at: next(0.5), by: staff, do: 'reply', text: thanks, status: 'solved' },
  );
  if (ending === 'reopened' || ending === 'unsolved') {
    steps.push({ at: next(2), by, do: 'reply', text: again });
    steps.push({ at: next(), by: staff, do: 'reply', text: askForLog });
    if (ending === 'unsolved') return until(steps, told);
    steps.push({ at: next(), by, do: 'reply', text: replaced });
    steps.push({ at: next(0.5), by: staff, do: 'reply', text: thanks, status: 'solved' });
  }
  if (by === 'customer' && random.fraction() < 0.75) {
    steps.push({ at: next(0.5), by, do: 'rate', ...ratingOf(ending, random) });
  }
  return until(steps, told);
}

const thanks = 'Thank you for telling us. I set this ticket to solved; answer if it comes back.';
const again = 'It fails again since this morning, with the same message.';
const askForLog =
  'Sorry to hear that. Please send us the log of the charger, from its last restart.';
const replaced = 'The installer replaced the modem. It has held its connection since.';

function ratingOf(ending: Ending, random: Random) {
  if (ending === 'reopened' || random.fraction() < 0.15) {
    return { rating: 'not_good', comment: 'It took too long.' } as const;
  }
  const comment = random.pick([undefined, undefined, 'Quick and clear.', 'Thanks!'] as const);
  return { rating: 'good', ...(comment === undefined ? {} : { comment }) } as const;
}

function until(steps: TicketPlot['steps'], { until: end }: Told): Step[] {
  return steps.filter(({ at }) => at < end);
}
