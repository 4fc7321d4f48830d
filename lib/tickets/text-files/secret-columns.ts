import { type Mask, secretName } from '@/lib/diagnosis/paste/mask-secrets';
import { textSecretKind } from './text-secret-kind';
import type { TextSecretKind } from './text-secret-schemas';

export type ColumnMask = Mask & { kind: TextSecretKind };
export type CsvPlace = { column: number; isInQuotes: boolean; isAtStart: boolean };
export type SecretColumns = {
  /** The secrets in the next part of a record, and where in the record that ends. */
  scan: (text: string, from: CsvPlace) => { masks: ColumnMask[]; place: CsvPlace };
};

export const recordStart: CsvPlace = { column: 0, isInQuotes: false, isAtStart: true };
const aSecret = new RegExp(`(?<![\\w-])${secretName}(?![\\w-])`, 'i');
const aboutSecret = /(?:[a-z]At|[-_ ]at|date|count|expires|expiry|set|state|status|type|length)$/;
const aName =
  /^(?:[^\W\d]|[\u0080-\u00ff])[\w\u0080-\u00ff./()-]*(?: [\w\u0080-\u00ff./()-]+){0,2}$/;
const noSecret = /^(?:|true|false|yes|no|null|none|n\/a|-|\*+|(?:\u00e2\u0080\u00a2){3})$/i;

/** The columns of a CSV whose names say that they hold secrets; null where this is no such header. */
export function secretColumns(header: string): SecretColumns | null {
  const line = header.replace(/^\u00ef\u00bb\u00bf/, '');
  const delimiter = [',', ';', '\t', '|'].find((sign) => line.includes(sign));
  if (delimiter === undefined || line.length > 10_000) return null;
  const names = line.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
  if (!names.every((cell) => cell.length <= 60 && aName.test(cell))) return null;
  const kinds = new Map(
    names.flatMap((cell, column) =>
      aSecret.test(cell) && !aboutSecret.test(cell)
        ? [[column, textSecretKind(cell, { start: cell.length, end: cell.length })] as const]
        : [],
    ),
  );
  return kinds.size === 0 ? null : { scan: (text, from) => scan(text, from, delimiter, kinds) };
}

function scan(
  text: string,
  from: CsvPlace,
  delimiter: string,
  kinds: ReadonlyMap<number, TextSecretKind>,
) {
  const masks: ColumnMask[] = [];
  let { column, isInQuotes, isAtStart } = from;
  let start = 0;
  const close = (end: number) => {
    const kind = kinds.get(column);
    if (kind === undefined) return;
    const cell = text.slice(start, end);
    const value = cell.trim().replace(/^"|"$/g, '');
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
  return { masks, place: { column, isInQuotes, isAtStart } };
}
