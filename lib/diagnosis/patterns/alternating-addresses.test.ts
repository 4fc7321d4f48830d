import { describe, expect, it } from 'vitest';
import { alternatingAddresses } from './alternating-addresses';
import { pastBoot, pastSession, samplePast } from './sample-past';

const from = (...addresses: string[]) =>
  addresses.map((address, index) => pastSession(3_000 - index * 300, 200, { address }));
const values = { first: '192.0.2.1', second: '192.0.2.9', changes: '4', span: '15 min' };
const turns = from('192.0.2.1', '192.0.2.9', '192.0.2.1', '192.0.2.9', '192.0.2.1');

describe('alternatingAddresses', () => {
  it.each([
    [
      'two addresses in turn',
      samplePast({ attempts: turns }),
      { id: 'alternating-addresses', values },
    ],
    [
      'one device with two ways out',
      samplePast({ attempts: turns, boots: [pastBoot(900), pastBoot(600), pastBoot(10)] }),
      { id: 'moves-between-networks', values: { ...values, serial: 'S-1' } },
    ],
    [
      'it has moved once',
      samplePast({ attempts: from('192.0.2.1', '192.0.2.1', '192.0.2.9', '192.0.2.9') }),
      null,
    ],
    [
      'a carrier hands out a new one each time',
      samplePast({ attempts: from('a', 'b', 'c', 'd', 'a', 'b', 'c', 'd') }),
      null,
    ],
    ['days ago', { ...samplePast({ attempts: turns }), now: new Date('2026-12-24T00:00Z') }, null],
    ['nothing', samplePast(), null],
  ])('%s', (_name, past, expected) => {
    expect(alternatingAddresses(past)).toEqual(expected);
  });
});
