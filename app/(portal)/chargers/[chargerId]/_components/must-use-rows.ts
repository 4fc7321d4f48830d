import type { NamedField, StepNote } from '@/lib/diagnosis/charger-words';
import type { StationUrl } from '@/lib/ocpp/station-url';
import type { ChargerPageData } from '../load-charger-page';

export type MustUseRow = {
  id: string;
  name: string;
  value: string;
  /** What the charger's own interface calls the field, where that is known. */
  field: string | null;
  notes: readonly StepNote[];
};

type Known = Pick<ChargerPageData, 'station' | 'secureStation' | 'words' | 'secureWords'> & {
  charger: { identity: string };
};

/** The values that the charger's configuration must hold, in the form that its model wants. */
export function mustUseRows({
  charger,
  station,
  secureStation,
  words,
  secureWords,
}: Known): MustUseRow[] {
  const hasSecure = secureStation.url !== station.url;
  const identity = words?.fields.identity?.[0];
  const username = words?.fields.username?.[0];
  return [
    ...urlRows('URL', station, words?.fields.url ?? []),
    ...(hasSecure ? urlRows('URL, TLS', secureStation, secureWords?.fields.url ?? []) : []),
    row('Identity', charger.identity, identity),
    row('Username', charger.identity, username),
  ];
}

function urlRows(name: string, station: StationUrl, fields: readonly NamedField[]): MustUseRow[] {
  if (fields.length === 0) return [row(name, station.url, undefined)];
  return fields.map((field, index) => ({
    ...row(index === 0 ? name : `${name}, part ${index + 1}`, field.text ?? station.url, field),
    notes: index === 0 ? field.notes : [],
  }));
}

function row(name: string, value: string, field: NamedField | undefined): MustUseRow {
  const notes = field?.notes ?? [];
  return { id: name, name, value, field: field?.name ?? null, notes };
}
