import { describe, expect, it } from 'vitest';
import { manyBehindAddress } from './many-behind-address';
import { refusal, samplePast } from './sample-past';

const throttled = [refusal(10, { errorType: 'throttled' })];
const behind = (chargers: number) => ({ value: '192.0.2.1', chargers, connectionsPerMinute: 10 });

describe('manyBehindAddress', () => {
  it.each([
    [
      'a limit refused one of them',
      samplePast({ attempts: throttled, address: behind(4) }),
      {
        id: 'many-behind-address',
        values: { chargers: '4', address: '192.0.2.1', allowed: '10' },
      },
    ],
    [
      'more than the limit lets in',
      samplePast({ address: behind(14) }),
      {
        id: 'many-behind-address',
        values: { chargers: '14', address: '192.0.2.1', allowed: '10' },
      },
    ],
    ['an ordinary site', samplePast({ attempts: [refusal(10)], address: behind(8) }), null],
    ['alone', samplePast({ attempts: throttled, address: behind(1) }), null],
    ['never seen', samplePast({ attempts: throttled }), null],
  ])('%s', (_name, past, expected) => {
    expect(manyBehindAddress(past)).toEqual(expected);
  });
});
