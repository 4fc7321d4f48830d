import type { NamedField, StepNote } from '@/lib/diagnosis/charger-words';
import type { ChargerPageData } from '../load-charger-page';

export type MustUseRow = {
  name: 'URL' | 'URL, TLS' | 'Identity' | 'Username';
  /** More than one where the charger takes the value in parts. */
  values: readonly {
    text: string;
    /** What the charger's own interface calls the field, where that is known. */
    field: string | null;
  }[];
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
  const url = words?.fields.url;
  return [
    row('URL', station.url, url),
    // What is said of the URL holds for both.
    ...(hasSecure
      ? [{ ...row('URL, TLS', secureStation.url, secureWords?.fields.url), notes: [] }]
      : []),
    row('Identity', charger.identity, words?.fields.identity),
    row('Username', charger.identity, words?.fields.username),
  ];
}

function row(
  name: MustUseRow['name'],
  text: string,
  fields: readonly NamedField[] = [],
): MustUseRow {
  if (fields.length === 0) return { name, values: [{ text, field: null }], notes: [] };
  return {
    name,
    values: fields.map((field) => ({ text: field.text ?? text, field: field.name })),
    notes: fields.flatMap(({ notes }) => notes),
  };
}
