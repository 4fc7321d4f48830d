export type JsonToken = {
  start: number;
  end: number;
  kind: 'string' | 'literal' | 'open' | 'close' | 'sign';
  /** Is it the name of a member? */
  isName: boolean;
  /** A string that nothing closes in this text. */
  isOpen: boolean;
};

type Part = {
  /** Does the text begin within a string? */
  isInString: boolean;
  /** Are these parts of a longer text cut off at the start and at the end? */
  goesBefore: boolean;
  goesOn: boolean;
};

const kinds = ['string', 'literal', 'open', 'close', 'sign'] as const;
const token =
  /\s*(?:("[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?$))|(-?\d[\d.eE+-]*|true|false|null|[\w.+-]+$)|([{[])|([}\]])|([:,]))/y;
const restOfString = /[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?$)/y;
const restOfLiteral = /[\w.+-]{0,40}/y;

/** The tokens of JSON or of a part of it; null for what is none. */
export function jsonTokens(text: string, from: number, part: Part): JsonToken[] | null {
  const tokens: JsonToken[] = [];
  const length = text.trimEnd().length;
  let at = from;
  if (part.isInString || part.goesBefore) {
    const rest = part.isInString ? restOfString : restOfLiteral;
    rest.lastIndex = at;
    const end = at + (rest.exec(text)?.[0].length ?? 0);
    // Its opening quote is in front of the text.
    if (part.isInString) tokens.push(tokenOf(text, at - 1, end, 'string'));
    at = end;
  }
  while (at < length) {
    token.lastIndex = at;
    const found = token.exec(text);
    if (found === null) return null;
    const [all] = found;
    const groups: readonly (string | undefined)[] = found.slice(1);
    const index = groups.findIndex((group) => group !== undefined);
    const end = at + all.length;
    const next = tokenOf(text, end - (groups[index]?.length ?? 0), end, kinds[index] ?? 'sign');
    const before = tokens.at(-1);
    if (text[next.start] === ':' && before?.kind === 'string') before.isName = true;
    tokens.push(next);
    at = end;
  }
  const last = tokens.at(-1);
  return !part.goesOn && last !== undefined && !isWhole(text, last) ? null : tokens;
}

function tokenOf(text: string, start: number, end: number, kind: JsonToken['kind']): JsonToken {
  // Only at the end of the text does the pattern take a string that is not closed.
  const isClosed = /^(?:[^"\\]|\\.)*"$/;
  const isOpen =
    kind === 'string' && end === text.length && !isClosed.test(text.slice(start + 1, end));
  return { start, end, kind, isName: false, isOpen };
}

function isWhole(text: string, { start, end, kind, isOpen }: JsonToken): boolean {
  if (kind !== 'literal') return !isOpen;
  return /^(?:-?\d[\d.eE+-]*|true|false|null)$/.test(text.slice(start, end));
}

/** Where JSON may begin in a line: at its start, or behind what a log puts in front. */
export function jsonStarts(line: string): number[] {
  const first = line.search(/\S/);
  const starts = [...line.slice(0, 2_000).matchAll(/[{[]/g)].map(({ index }) => index);
  return line[first] === '"' ? [first] : starts.slice(0, 5);
}
