import { describe, expect, it } from 'vitest';
import { retryLoop } from './retry-loop';
import { pastSession, refusal, samplePast } from './sample-past';

const failures = (...ago: number[]) => samplePast({ attempts: ago.map((one) => refusal(one)) });

describe('retryLoop', () => {
  it.each([
    [
      'a fast pace',
      failures(10, 40, 70, 100, 130),
      { id: 'retry-loop', values: { interval: '30 s', jitter: '', count: '5' } },
    ],
    [
      'a pace with jitter',
      failures(10, 42, 70, 99, 131, 160),
      { id: 'retry-loop', values: { interval: '29 s', jitter: '3 s', count: '6' } },
    ],
    [
      'a slow pace',
      failures(10, 310, 610, 910, 1_210),
      { id: 'steady-retries', values: { interval: '5 min', jitter: '', count: '5' } },
    ],
    ['too few', failures(10, 40, 70, 100), null],
    ['no pace at all', failures(10, 15, 70, 300, 320, 900), null],
    ['failures that ended long ago', failures(5_010, 5_040, 5_070, 5_100, 5_130), null],
    [
      'failures before a session',
      samplePast({
        attempts: [pastSession(5, 5), ...[40, 70, 100, 130, 160].map((ago) => refusal(ago))],
      }),
      null,
    ],
    ['nothing', samplePast(), null],
  ])('%s', (_name, past, expected) => {
    expect(retryLoop(past)).toEqual(expected);
  });
});
