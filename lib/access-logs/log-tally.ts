import { masked, secretsIn } from '@/lib/diagnosis/paste/mask-secrets';
import type { ErrorType } from '@/lib/diagnosis/error-types';
import { inertText } from '@/lib/ocpp/inert-text';

const maxShown = 10;
const maxShownLength = 160;

export type BadLine = { number: number; why: string; text: string };

/** What became of the lines of a log so far. */
export type LogTally = {
  lines: number;
  /** Requests that no charger made. */
  skipped: number;
  bad: number;
  /** Attempts older than what is kept, or from the future. */
  outsideRetention: number;
  /** Attempts that were read, and of them those that were stored already. */
  attempts: number;
  alreadyStored: number;
  accepted: number;
  byErrorType: Map<ErrorType, number>;
  firstBad: BadLine[];
};

export function emptyTally(): LogTally {
  return {
    lines: 0,
    skipped: 0,
    bad: 0,
    outsideRetention: 0,
    attempts: 0,
    alreadyStored: 0,
    accepted: 0,
    byErrorType: new Map(),
    firstBad: [],
  };
}

/** Counts a line that cannot be read. The first ones are kept to be shown, without secrets. */
export function noteBad(tally: LogTally, why: string, line: string): void {
  tally.bad += 1;
  if (tally.firstBad.length >= maxShown) return;
  const start = line.slice(0, 2_000);
  const text = inertText(masked(start, secretsIn(start)), maxShownLength);
  tally.firstBad.push({ number: tally.lines, why, text });
}
