import type { Boot } from './boots';
import type { ChargerPast, PastAttempt } from './pattern';

/** What the tests of patterns are made of: times are seconds before `now`. */
export const sampleNow = new Date('2026-11-23T14:00:00.000Z');

export function secondsAgo(seconds: number): Date {
  return new Date(sampleNow.getTime() - seconds * 1_000);
}

/** Attempts may be given in any order. */
export function samplePast(changes: Partial<ChargerPast> = {}): ChargerPast {
  const attempts = [...(changes.attempts ?? [])].sort(
    (a, b) => b.startedAt.getTime() - a.startedAt.getTime(),
  );
  return { now: sampleNow, boots: [], address: null, silence: null, ...changes, attempts };
}

export function refusal(ago: number, changes: Partial<PastAttempt> = {}): PastAttempt {
  return {
    startedAt: secondsAgo(ago),
    endedAt: null,
    isAccepted: false,
    errorType: 'invalid-credentials',
    address: '192.0.2.1',
    closedBy: null,
    closeCode: null,
    ...changes,
  };
}

/** A session that was cut, unless `changes` say how it ended. */
export function pastSession(
  ago: number,
  heldSeconds: number,
  changes: Partial<PastAttempt> = {},
): PastAttempt {
  return refusal(ago, {
    endedAt: secondsAgo(ago - heldSeconds),
    isAccepted: true,
    errorType: null,
    closedBy: 'network',
    closeCode: 1006,
    ...changes,
  });
}

export function pastBoot(ago: number, serial: string | null = 'S-1'): Boot {
  return { at: secondsAgo(ago), serial, firmware: null };
}
