import { describe, expect, it } from 'vitest';
import { rebootLoop } from './reboot-loop';
import { pastBoot, pastSession, samplePast } from './sample-past';

const bootsAt = (...ago: number[]) => samplePast({ boots: ago.map((one) => pastBoot(one)) });

describe('rebootLoop', () => {
  it.each([
    [
      'every seven minutes',
      bootsAt(2_110, 1_690, 1_270, 850, 430, 10),
      { id: 'reboot-loop', values: { count: '6', span: '35 min', interval: '7 min' } },
    ],
    ['faster than a charger starts', bootsAt(10, 8, 6, 4, 2), null],
    ['three times', bootsAt(900, 500, 100), null],
    ['in the course of days', bootsAt(90_000, 60_000, 30_000, 9_000, 100), null],
    [
      'only greets after each proper close',
      samplePast({
        boots: [pastBoot(939), pastBoot(629), pastBoot(319), pastBoot(9)],
        attempts: [
          pastSession(10, 5, { endedAt: null, closedBy: null }),
          ...[320, 630, 940, 1_250].map((ago) =>
            pastSession(ago, 309, { closedBy: 'charger', closeCode: 1000 }),
          ),
        ],
      }),
      null,
    ],
    [
      'loses its connection and starts again',
      samplePast({
        boots: [pastBoot(939), pastBoot(629), pastBoot(319), pastBoot(9)],
        attempts: [10, 320, 630, 940, 1_250].map((ago) => pastSession(ago, 260)),
      }),
      { id: 'reboot-loop', values: { count: '4', span: '16 min', interval: '5 min' } },
    ],
  ])('%s', (_name, past, expected) => {
    expect(rebootLoop(past)).toEqual(expected);
  });
});
