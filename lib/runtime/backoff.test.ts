import { describe, expect, it } from 'vitest';
import { backoffMs } from './backoff';

describe('backoffMs', () => {
  it('doubles from one second to half a minute', () => {
    const middle = [1, 2, 3, 4, 5, 6, 20].map((failures) => backoffMs(failures, 0.5));
    expect(middle).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  });

  it('spreads by a quarter each way, within the limits', () => {
    expect([backoffMs(3, 0), backoffMs(3, 1)]).toEqual([3_000, 5_000]);
    expect([backoffMs(1, 0), backoffMs(1_000, 1)]).toEqual([1_000, 30_000]);
  });
});
