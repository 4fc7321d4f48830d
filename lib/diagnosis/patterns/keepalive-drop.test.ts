import { describe, expect, it } from 'vitest';
import { keepaliveDrop } from './keepalive-drop';
import { refusal, pastSession, samplePast } from './sample-past';
import type { PastAttempt } from './pattern';

const sessions = (ages: readonly number[], changes: Partial<PastAttempt> = {}) =>
  samplePast({
    attempts: ages.map((age, index) => pastSession(300 * (index + 1), age, changes)),
  });

describe('keepaliveDrop', () => {
  it.each([
    [
      'cut at a constant age',
      sessions([110, 111, 110, 109, 110, 112]),
      {
        id: 'keepalive-drop',
        values: { count: '6', age: '110 s', jitter: '2 s', by: 'the network', ping: '55 s' },
      },
    ],
    [
      'closed by the charger at a constant age',
      sessions([60, 60, 60, 60], { closedBy: 'charger', closeCode: 1001 }),
      {
        id: 'ends-at-constant-age',
        values: { count: '4', age: '60 s', jitter: '', by: 'the charger', ping: '30 s' },
      },
    ],
    ['three sessions', sessions([110, 110, 110]), null],
    ['of any age', sessions([110, 40, 250, 90, 200]), null],
    ['gone within seconds', sessions([2, 2, 2, 2, 2]), null],
    ['after a day', sessions([86_400, 86_400, 86_400, 86_400]), null],
    [
      'pushed out by a newer one',
      sessions([110, 110, 110, 110], { closedBy: 'gateway', closeCode: 1008 }),
      null,
    ],
    ['refusals alone', samplePast({ attempts: [10, 20, 30, 40].map((ago) => refusal(ago)) }), null],
  ])('%s', (_name, past, expected) => {
    expect(keepaliveDrop(past)).toEqual(expected);
  });
});
