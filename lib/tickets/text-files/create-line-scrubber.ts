import { createLineMasker } from '@/lib/diagnosis/paste/mask-lines';
import { maskText } from '@/lib/diagnosis/paste/mask-secrets';
import { findTextSecrets, type TextSecret } from './find-text-secrets';
import { jsonStarts, jsonTokens, type JsonToken } from './json-tokens';
import { recordStart, secretColumns, type CsvPlace, type SecretColumns } from './secret-columns';
import type { TextSecretKind } from '@/lib/tickets/text-secret-schemas';

/** What a long line is looked through by, and what is looked at twice: longer than a secret. */
export const windowLength = 64 * 1024;
export const overlapLength = 10 * 1024;

export type LineScrubber = {
  /**
   * Takes the next part of a line and, with the last one, ends it.
   * @returns what of it is done, and what is to come again with what follows.
   */
  scrub: (text: string, isLast: boolean) => { done: string; rest: string };
};

const maskBytes = Buffer.from(maskText).toString('latin1');
/** What a header of a CSV says behind a secret's name. */
const someNames = /^[A-Za-z_]+(?:[,;|][A-Za-z_]*)+$/;
const endOfSecret = /[\s"'`<]/;

type InLine = {
  /** What is done already of the line's end, so that a secret is found by what is before it. */
  context: string;
  isFirst: boolean;
  isJson: boolean;
  isInString: boolean;
  /** The secret before was longer than what is looked at. */
  isInSecret: boolean;
};
const lineStart: InLine = {
  ...{ context: '', isFirst: true, isJson: true, isInString: false, isInSecret: false },
};

/** Shorter lines have no room for a name and a value. */
const shortestSecret = 4;

/** Scrubs one line after the other, each in parts where it is long. Letters are bytes. */
export function createLineScrubber(count: (kind: TextSecretKind) => void): LineScrubber {
  const masker = createLineMasker();
  let columns: SecretColumns | null | undefined;
  let place: CsvPlace = recordStart;
  let now: InLine = lineStart;

  const inColumns = (text: string, from: number): TextSecret[] => {
    if (columns == null) return [];
    const part = text.slice(from);
    const starts = now.isFirst && place.isInQuotes ? [place, recordStart] : [place];
    return starts.flatMap((start) =>
      (columns?.scan(part, start).masks ?? []).map(({ start: at, end, kind }) => ({
        ...{ start: from + at, end: from + end, kind },
      })),
    );
  };
  const skip = (text: string, isLast: boolean): string => {
    const end = text.search(endOfSecret);
    if (end === -1 && !isLast) return '';
    now = { ...now, isInSecret: false };
    if (columns != null) place = columns.scan(end === -1 ? text : text.slice(0, end), place).place;
    return end === -1 ? '' : text.slice(end);
  };

  const isPlain = () => now === lineStart && columns === null && masker.isAtRest();

  return {
    scrub: (given, isLast) => {
      if (isLast && given.length < shortestSecret && isPlain()) return { done: given, rest: '' };
      const text = now.isInSecret ? skip(given, isLast) : given;
      if (now.isInSecret) return { done: '', rest: '' };
      const line = now.context + text;
      const from = now.context.length;
      const isHeader = columns === undefined;
      if (columns === undefined) columns = isLast ? secretColumns(line) : null;
      const isWhole = now.isFirst && isLast;
      const read = () => (now.isJson ? tokensOf(line, now, isLast) : null);
      const tokens = isWhole ? null : read();
      const wasInKey = now.isFirst && masker.isInKey();
      const notNames = ({ start, end }: TextSecret) =>
        columns === null || !someNames.test(line.slice(start, end));
      const found = findTextSecrets({
        text: line,
        masksOf: now.isFirst ? masker.next : undefined,
        tokens: isWhole ? read : () => tokens,
        isWhole,
      });
      const secrets = joined(
        isHeader ? found.filter(notNames) : [...found, ...inColumns(line, from)],
        from,
      );
      const cut = isLast ? line.length : cutOf(secrets, from, line.length);
      if (!wasInKey) {
        for (const { start, kind } of secrets) if (start >= from && start < cut) count(kind);
      }
      const done = masked(line, from, cut, secrets);
      if (columns != null) place = columns.scan(line.slice(from, cut), place).place;
      if (isLast) {
        if (!now.isFirst) masker.end(line);
        now = lineStart;
        if (!place.isInQuotes) place = recordStart;
      } else {
        const isInSecret = secrets.some(({ end }) => end === cut && cut === line.length);
        const contextAt = isInSecret ? cut : contextStart(line, cut);
        now = {
          ...{ context: line.slice(contextAt, cut), isFirst: false, isInSecret },
          ...{ isJson: tokens !== null, isInString: isInString(tokens, contextAt) },
        };
      }
      return { done, rest: line.slice(cut) };
    },
  };
}

function tokensOf(line: string, { isFirst, isInString }: InLine, isLast: boolean) {
  const part = { isInString, goesBefore: !isFirst, goesOn: !isLast };
  if (!isFirst) return jsonTokens(line, 0, part);
  for (const start of jsonStarts(line)) {
    const tokens = jsonTokens(line, start, part);
    if (tokens !== null) return tokens;
  }
  return null;
}

function isInString(tokens: readonly JsonToken[] | null, at: number): boolean {
  return (tokens ?? []).some(
    ({ kind, start, end, isOpen }) =>
      kind === 'string' && start < at && (at < end || (at === end && isOpen)),
  );
}

/** Not between a backslash and what it is for. */
function contextStart(line: string, cut: number): number {
  const at = Math.max(0, cut - overlapLength);
  let before = at;
  while (line[before - 1] === '\\') before -= 1;
  return at - ((at - before) % 2);
}

/** Where a long line is cut: in front of a secret that may go on, unless that is all there is. */
function cutOf(secrets: readonly TextSecret[], from: number, length: number): number {
  const cut = Math.max(from + 1, length - overlapLength);
  const crossing = secrets.find(({ start, end }) => start < cut && end > cut);
  if (crossing === undefined) return cut;
  return crossing.start > from ? crossing.start : crossing.end;
}

function joined(secrets: TextSecret[], from: number): TextSecret[] {
  const result: TextSecret[] = [];
  for (const secret of secrets.sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (secret.end <= from) continue;
    if (last !== undefined && secret.start < last.end) last.end = Math.max(last.end, secret.end);
    else result.push({ ...secret });
  }
  return result;
}

function masked(line: string, from: number, cut: number, secrets: readonly TextSecret[]): string {
  let text = '';
  let at = from;
  for (const { start, end, isBare } of secrets) {
    if (start >= cut) break;
    text += line.slice(at, Math.max(at, start)) + (isBare === true ? `"${maskBytes}"` : maskBytes);
    at = Math.max(at, end);
  }
  return text + line.slice(at, cut);
}
