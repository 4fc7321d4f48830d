import { describe, expect, it } from 'vitest';
import { findVendorModel } from './find-vendor-model';
import { firmwareFaults } from './firmware-faults';
import { compareVersions, readVersion } from './firmware-version';
import { defineVendorModel } from './vendor-model';

describe('readVersion', () => {
  it.each([
    ['TAC3Z9119006710273::V1.8.21', [1, 8, 21]],
    ['v05.621', [5, 621]],
    ['055.5', [55, 5]],
    ['P30 v 3.10.80 (251002-115400) : ML v 2.9.2', [3, 10, 80]],
    ['A0-V2.1.0-beta2', [2, 1, 0]],
    ['7.5.4.0', [7, 5, 4, 0]],
    ['343', [343]],
    ['V343', [343]],
    ['latest', null],
    ['', null],
  ])('reads %s', (firmware, version) => {
    expect(readVersion(firmware)).toEqual(version);
  });
});

describe('compareVersions', () => {
  it.each([
    ['1.8', '1.8.0', 0],
    ['1.10', '1.9', 1],
    ['1.8.21', '1.8.32', -1],
  ])('%s against %s', (a, b, sign) => {
    expect(Math.sign(compareVersions(readVersion(a) ?? [], readVersion(b) ?? []))).toBe(sign);
  });
});

describe('firmwareFaults', () => {
  const model = defineVendorModel({
    id: 'a',
    vendor: 'A',
    name: 'B',
    sources: { m: { title: 'M', url: 'https://example.org/m', kind: 'manual' } },
    match: { vendors: ['a'], models: [] },
    faults: [
      {
        id: 'bounded',
        from: '1.2',
        through: '1.4',
        symptom: 'It stops.',
        causes: ['ping-not-answered'],
        source: 'm',
      },
      {
        id: 'mended',
        mendedIn: '2.0',
        symptom: 'It sleeps.',
        causes: ['connection-cut'],
        source: 'm',
      },
      { id: 'always', symptom: 'It waits.', causes: ['boot-rejected'], source: 'm' },
    ],
  });
  const found = (firmware: string | null, causeId: string) =>
    firmwareFaults(model, { firmware, causeId }).map(({ id, isCertain }) => [id, isCertain]);

  it.each([
    ['1.1.9', []],
    ['1.2', [['bounded', true]]],
    ['1.4.0', [['bounded', true]]],
    ['1.4.7', [['bounded', true]]],
    ['1.5', []],
    ['unreadable', [['bounded', false]]],
    [null, [['bounded', false]]],
  ])('is within both ends at %s', (firmware, expected) => {
    expect(found(firmware, 'ping-not-answered')).toEqual(expected);
  });

  it('is over once it is mended', () => {
    expect(found('1.9', 'connection-cut')).toEqual([['mended', true]]);
    expect(found('2.0', 'connection-cut')).toEqual([]);
  });

  it('is not certain where no version is named', () => {
    expect(found('1.9', 'boot-rejected')).toEqual([['always', false]]);
  });

  it('says nothing of another cause', () => {
    expect(found('1.2', 'subprotocol-missing')).toEqual([]);
  });

  it('speaks of a real charger as it reports itself', () => {
    const terra = findVendorModel({ vendor: 'ABB', model: 'CDT_TACW11::NET_WIFI' });
    if (terra === null) throw new Error('not found');
    const at = (firmware: string) =>
      firmwareFaults(terra, { firmware, causeId: 'client-closes-at-once' }).map(({ id }) => id);
    expect(at('TAC3Z9119006710273::V1.8.21')).toEqual(['ends-session-after-get-configuration']);
    expect(at('TAC3Z9119006710273::V1.8.32')).toEqual([]);
  });
});
