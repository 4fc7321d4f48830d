import { describe, expect, it } from 'vitest';
import { stationUrl } from '@/lib/ocpp/station-url';
import { chargerWords } from '@/lib/vendors/charger-words';
import { findVendorModel } from '@/lib/vendors/find-vendor-model';
import { mustUseRows } from './must-use-rows';

const station = stationUrl('ws://exolink.example:9220', 'nordlicht', 'CP-1');
const secureStation = stationUrl('wss://exolink.example', 'nordlicht', 'CP-1');

function rowsOf(vendor: string | null, model: string | null) {
  const found = findVendorModel({ vendor, model });
  const wordsFor = (address: typeof station) =>
    found === null ? null : chargerWords(found, address);
  return mustUseRows({
    charger: { identity: 'CP-1' },
    station,
    secureStation,
    words: wordsFor(station),
    secureWords: wordsFor(secureStation),
  }).map(({ name, values }) => [
    name,
    ...values.map(({ field, text }) => `${field ?? ''}=${text}`),
  ]);
}

describe('mustUseRows', () => {
  it('has the whole URL for a charger of which nothing is known', () => {
    expect(rowsOf(null, null)).toEqual([
      ['URL', '=ws://exolink.example:9220/nordlicht/CP-1'],
      ['URL, TLS', '=wss://exolink.example/nordlicht/CP-1'],
      ['Identity', '=CP-1'],
      ['Username', '=CP-1'],
    ]);
  });

  it('has the URL in the model’s form, and the names of its fields', () => {
    expect(rowsOf('Autel', 'MaxiCharger')).toEqual([
      ['URL', 'Server URL=ws://exolink.example:9220/nordlicht'],
      ['URL, TLS', 'Server URL=wss://exolink.example/nordlicht'],
      ['Identity', 'Charger ID=CP-1'],
      ['Username', '=CP-1'],
    ]);
  });

  it('has a value for each part of a URL that is typed in parts', () => {
    expect(rowsOf('Alfen BV', 'NG910-60023').slice(0, 2)).toEqual([
      ['URL', 'Server domain and port=exolink.example:9220', 'Back office path=/nordlicht'],
      ['URL, TLS', 'Server domain and port=exolink.example:443', 'Back office path=/nordlicht'],
    ]);
  });
});
