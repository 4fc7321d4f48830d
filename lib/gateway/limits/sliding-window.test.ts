import { describe, expect, it } from 'vitest';
import { createSlidingWindow } from './sliding-window';

const create = () => createSlidingWindow({ windowMs: 60_000, maxKeys: 10 });

describe('createSlidingWindow', () => {
  it('allows as many as it is told, and says how many there were', () => {
    const window = create();
    const verdicts = Array.from({ length: 12 }, (_, index) => window.hit('a', 10, index));
    expect(verdicts.map((verdict) => verdict.isAllowed).lastIndexOf(true)).toBe(9);
    expect(verdicts.at(-1)?.observed).toBe(12);
  });

  it('lets in whoever waits as long as it says', () => {
    const window = create();
    for (let index = 0; index < 10; index += 1) window.hit('a', 10, 0);
    const { isAllowed, retryAfterSeconds } = window.hit('a', 10, 1_000);
    expect(isAllowed).toBe(false);
    expect(window.hit('a', 10, (retryAfterSeconds + 1) * 1000).isAllowed).toBe(true);
  });

  it('slows down whoever never waits, without locking it out', () => {
    const window = create();
    let allowed = 0;
    for (let ms = 0; ms < 600_000; ms += 1_000) {
      if (window.hit('a', 10, ms).isAllowed) allowed += 1;
    }
    expect(allowed).toBeGreaterThan(80);
    expect(allowed).toBeLessThanOrEqual(110);
  });

  it('keeps keys apart, and their number bounded', () => {
    const window = create();
    window.hit('a', 1, 0);
    expect(window.hit('b', 1, 0).isAllowed).toBe(true);
    for (let index = 0; index < 100; index += 1) window.hit(`key ${index}`, 1, 0);
    expect(window.size()).toBe(10);
  });
});
