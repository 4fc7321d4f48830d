/** One entry of a request: a value to look at, or why there is none. */
export type ReportItem =
  | { index: number; value: unknown }
  | { index: number; id: null; problem: string };

export const maxReports = 1_000;

export type ReadBody =
  | { kind: 'items'; items: ReportItem[] }
  | { kind: 'too-many' }
  | { kind: 'unsupported' }
  | { kind: 'unreadable'; message: string };

const jsonTypes = new Set(['application/json']);
const lineTypes = new Set([
  'application/x-ndjson',
  'application/ndjson',
  'application/jsonl',
  'application/x-jsonlines',
]);

/** The attempts in the body of a request: a JSON list, or one JSON object a line. */
export function readReportBody(body: Buffer, contentType: string | null): ReadBody {
  const type = (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (jsonTypes.has(type)) return readList(body);
  return lineTypes.has(type) ? readLines(body) : { kind: 'unsupported' };
}

function readList(body: Buffer): ReadBody {
  const value = parse(body);
  if (value === undefined) {
    return { kind: 'unreadable', message: 'The body is not JSON in UTF-8.' };
  }
  const list = listIn(value);
  if (list === null) {
    return {
      kind: 'unreadable',
      message: 'Send a list of attempts, or an object with the list under “attempts”.',
    };
  }
  if (list.length > maxReports) return { kind: 'too-many' };
  return { kind: 'items', items: list.map((one, index) => ({ index, value: one })) };
}

function listIn(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return [...(value as unknown[])];
  if (typeof value !== 'object' || value === null) return null;
  if ('attempts' in value)
    return Array.isArray(value.attempts) ? [...(value.attempts as unknown[])] : null;
  return 'id' in value ? [value] : null;
}

/** A line that cannot be read costs only itself. */
function readLines(body: Buffer): ReadBody {
  const items: ReportItem[] = [];
  let start = 0;
  while (start < body.length) {
    const newline = body.indexOf(0x0a, start);
    const end = newline === -1 ? body.length : newline;
    const line = body.subarray(start, end);
    start = end + 1;
    if (isBlank(line)) continue;
    if (items.length === maxReports) return { kind: 'too-many' };
    const index = items.length;
    const value = parse(line);
    items.push(
      value === undefined
        ? { index, id: null, problem: 'This line is not JSON in UTF-8.' }
        : { index, value },
    );
  }
  return { kind: 'items', items };
}

function isBlank(line: Buffer): boolean {
  return line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}

const strictDecoder = new TextDecoder('utf-8', { fatal: true });

function parse(bytes: Buffer): unknown {
  try {
    const value: unknown = JSON.parse(strictDecoder.decode(bytes));
    return value;
  } catch {
    return undefined;
  }
}
