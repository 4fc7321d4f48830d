import { describe, expect, it } from 'vitest';
import { alternatingSerials } from './alternating-serials';
import { pastBoot, samplePast } from './sample-past';

const boots = (...serials: (string | null)[]) =>
  samplePast({ boots: serials.map((serial, index) => pastBoot(3_000 - index * 600, serial)) });

describe('alternatingSerials', () => {
  it.each([
    [
      'two take turns',
      boots('A', 'B', 'A', 'B'),
      {
        id: 'alternating-serials',
        values: { first: 'A', second: 'B', changes: '3', span: '20 min' },
      },
    ],
    ['a device was exchanged', boots('A', 'A', 'B', 'B'), null],
    ['always the same', boots('A', 'A', 'A'), null],
    ['no serial number', boots(null, null, null), null],
    ['many of them', boots('A', 'B', 'C', 'A', 'B', 'C'), null],
  ])('%s', (_name, past, expected) => {
    expect(alternatingSerials(past)).toEqual(expected);
  });
});
