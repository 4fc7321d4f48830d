import { type Mask, secretName } from '@/lib/diagnosis/paste/mask-secrets';
import { textSecretKind } from './text-secret-kind';
import type { TextSecretKind } from '@/lib/tickets/text-secret-schemas';

export type ColumnMask = Mask & { kind: TextSecretKind };
export type CsvPlace = {
  column: number;
  isInQuotes: boolean;
  isAtStart: boolean;
  /** What the record's value is, where its name says that it is a secret. */
  named: TextSecretKind | null;
};
export type SecretColumns = {
  /** The secrets in the next part of a record, and where in the record that ends. */
  scan: (text: string, from: CsvPlace) => { masks: ColumnMask[]; place: CsvPlace };
};

export const recordStart: CsvPlace = {
  ...{ column: 0, isInQuotes: false, isAtStart: true, named: null },
};
const aSecret = new RegExp(`(?<![\\w-])${secretName}(?![\\w-])`, 'i');
const aboutSecret = /(?:[a-z]At|[-_ ]at|date|count|expires|expiry|set|state|status|type|length)$/;
const aKey = /^(?:key|pass|pw)$/i;
const aSettingsName =
  /^(?:key|name|parameter|setting|variable|(?:configuration|config)[-_ ]?key)$/i;
const aSettingsValue = /^(?:value|attribute[-_ ]?value)$/i;
const aName =
  /^(?:[^\W\d]|[\u0080-\u00ff])[\w\u0080-\u00ff./()-]*(?: [\w\u0080-\u00ff./()-]+){0,2}$/;
const noSecret = /^(?:|true|false|yes|no|null|none|n\/a|-|\*+|(?:\u00e2\u0080\u00a2){3})$/i;

/** The columns that hold secrets by their own names, and by that of the setting in their record. */
type Columns = { kinds: ReadonlyMap<number, TextSecretKind>; name: number; value: number };

/** The columns of a CSV whose names say that they hold secrets; null where this is no such header. */
export function secretColumns(header: string): SecretColumns | null {
  const line = header.replace(/^\u00ef\u00bb\u00bf/, '');
  const delimiter = [',', ';', '\t', '|'].find((sign) => line.includes(sign));
  if (delimiter === undefined || line.length > 10_000) return null;
  const names = line.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
  if (!names.every((cell) => cell.length <= 60 && aName.test(cell))) return null;
  const value = names.findIndex((cell) => aSettingsValue.test(cell));
  const name = value === -1 ? -1 : names.findIndex((cell) => aSettingsName.test(cell));
  const kinds = new Map(
    names.flatMap((cell, column) => {
      const kind = kindOf(cell) ?? (value === -1 && aKey.test(cell) ? 'key' : null);
      return kind === null ? [] : [[column, kind] as const];
    }),
  );
  if (kinds.size === 0 && name === -1) return null;
  return { scan: (text, from) => scan(text, from, delimiter, { kinds, name, value }) };
}

/** Which secret this is the name of. */
function kindOf(name: string): TextSecretKind | null {
  if (!aSecret.test(name) || aboutSecret.test(name)) return null;
  return textSecretKind(name, { start: name.length, end: name.length });
}

function scan(text: string, from: CsvPlace, delimiter: string, columns: Columns) {
  const masks: ColumnMask[] = [];
  let { column, isInQuotes, isAtStart, named } = from;
  let start = 0;
  const close = (end: number) => {
    const kind = columns.kinds.get(column) ?? (column === columns.value ? named : null);
    if (kind === null && column !== columns.name) return;
    const cell = text.slice(start, end);
    const value = cell.trim().replace(/^"|"$/g, '');
    if (column === columns.name) named = kindOf(value);
    if (kind === null) return;
    if (noSecret.test(value)) return;
    const at = start + cell.indexOf(value);
    masks.push({ start: at, end: at + value.length, kind });
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"' && (isInQuotes || isAtStart)) isInQuotes = !isInQuotes;
    else if (sign === delimiter && !isInQuotes) {
      close(at);
      [column, start, isAtStart] = [column + 1, at + 1, true];
      continue;
    }
    // Two quotes within quotes are one of the value: the second opens them again.
    isAtStart = sign === ' ' ? isAtStart : sign === '"' && !isInQuotes;
  }
  close(text.length);
  return { masks, place: { column, isInQuotes, isAtStart, named } };
}
