import { describe, expect, it } from 'vitest';
import { backingOff } from './backing-off';
import { refusal, samplePast } from './sample-past';

const failures = (...ago: number[]) => samplePast({ attempts: ago.map((one) => refusal(one)) });

describe('backingOff', () => {
  it.each([
    [
      'doubles each time',
      failures(10, 490, 730, 850, 910, 940),
      { id: 'backing-off', values: { shortest: '30 s', longest: '8 min', count: '6' } },
    ],
    ['keeps its pace', failures(10, 40, 70, 100, 130, 160), null],
    ['gets faster', failures(10, 20, 60, 200, 800), null],
    ['too few', failures(10, 490, 730), null],
  ])('%s', (_name, past, expected) => {
    expect(backingOff(past)).toEqual(expected);
  });
});
