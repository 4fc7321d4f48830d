import { describe, expect, it } from 'vitest';
import { expectNextAttempt } from './expect-next-attempt';

const start = Date.parse('2026-11-23T14:00:00Z');
const at = (...seconds: number[]) =>
  seconds.map((second) => new Date(start + second * 1_000)).reverse();

describe('expectNextAttempt', () => {
  it('takes the usual gap from the last attempt on', () => {
    expect(expectNextAttempt(at(0, 30, 60, 90), new Date(start + 100_000))).toEqual({
      at: new Date(start + 120_000),
      intervalMs: 30_000,
      isOverdue: false,
    });
  });

  it('is not moved by one long pause', () => {
    expect(expectNextAttempt(at(0, 30, 60, 9_000, 9_030), new Date(start))?.intervalMs).toBe(
      30_000,
    );
  });

  it('says when the charger is late', () => {
    expect(expectNextAttempt(at(0, 30, 60), new Date(start + 200_000))?.isOverdue).toBe(true);
  });

  it('allows some delay', () => {
    expect(expectNextAttempt(at(0, 30, 60), new Date(start + 100_000))?.isOverdue).toBe(false);
  });

  it.each([
    ['no attempt', at()],
    ['two attempts', at(0, 30)],
    ['attempts days apart', at(0, 200_000, 400_000)],
    ['attempts at the same instant', at(0, 0, 0)],
  ])('does not guess from %s', (_name, attempts) => {
    expect(expectNextAttempt(attempts, new Date(start))).toBeNull();
  });

  it('takes the time that it usually stays away after a session', () => {
    const pace = { lastSeenAt: new Date(start + 7_200_000), reconnectIntervalMs: 90_000 };
    const expected = expectNextAttempt(at(0, 30, 60), new Date(start + 7_210_000), pace);
    expect(expected?.at).toEqual(new Date(start + 7_290_000));
  });

  it.each([
    ['too few attempts', at(0, 30), 30],
    ['attempts that are days apart', at(0, 200_000, 400_000), 400_000],
  ])('takes it with %s', (_name, attempts, lastSecond) => {
    const lastSeenAt = new Date(start + lastSecond * 1_000);
    const pace = { lastSeenAt, reconnectIntervalMs: 60_000 };
    const expected = expectNextAttempt(attempts, lastSeenAt, pace);
    expect(expected).toMatchObject({ intervalMs: 60_000, isOverdue: false });
  });

  it('lets the latest attempts decide while the charger keeps failing', () => {
    const pace = { lastSeenAt: new Date(start + 90_000), reconnectIntervalMs: 600_000 };
    const expected = expectNextAttempt(at(0, 30, 60, 90), new Date(start + 100_000), pace);
    expect(expected?.intervalMs).toBe(30_000);
  });
});
