import { describe, expect, it } from 'vitest';
import { reconnectsAtOnce } from './reconnects-at-once';
import { pastSession, samplePast } from './sample-past';

/** Sessions of 60 s with these pauses after them. */
function sessions(...pauses: number[]) {
  let ago = 10;
  const attempts = [pastSession(ago, 5)];
  for (const pause of pauses) {
    ago += pause + 60;
    attempts.push(pastSession(ago, 60));
  }
  return samplePast({ attempts });
}

describe('reconnectsAtOnce', () => {
  it.each([
    [
      'each time',
      sessions(0.4, 0.9, 0.2, 0.5),
      { id: 'reconnects-at-once', values: { longest: '900 ms', count: '4', closes: '4' } },
    ],
    [
      'most times',
      sessions(1, 2, 30, 1),
      { id: 'reconnects-at-once', values: { longest: '2 s', count: '3', closes: '4' } },
    ],
    ['twice', sessions(1, 1), null],
    ['now and then', sessions(1, 30, 40, 1, 50, 1), null],
    ['after a pause', sessions(5, 5, 5, 5), null],
    ['pushes its old session out', sessions(-1, -1, -1, -1), null],
    ['nothing', samplePast(), null],
  ])('%s', (_name, past, expected) => {
    expect(reconnectsAtOnce(past)).toEqual(expected);
  });
});
