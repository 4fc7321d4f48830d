import { cpmsFault } from '@/lib/diagnosis/cpms-fault';
import type { Evidence } from '@/lib/diagnosis/evidence';

export type EvidenceGroup = { title: string; fields: { name: string; value: string }[] };

/** Everything that was recorded of an attempt, as names and values to read. Empty groups are left out. */
export function evidenceFields(evidence: Evidence): EvidenceGroup[] {
  const { tls, request, path, authorization, limit, session, cpms, answer, close, ...rest } =
    evidence;
  const groups = [
    { title: 'Connection', from: rest },
    { title: 'TLS', from: tls },
    { title: 'Request', from: request },
    { title: 'Path', from: path },
    { title: 'Authorization', from: authorization },
    { title: 'Limit', from: limit },
    { title: 'Session', from: session },
    { title: 'Way to the CPMS', from: cpms === null ? null : legFields(cpms) },
    { title: 'Answer', from: answer },
    { title: 'Close', from: close },
  ];
  return groups.flatMap(({ title, from }) => {
    const fields = from === null ? [] : fieldsOf(from);
    return fields.length === 0 ? [] : [{ title, fields }];
  });
}

function legFields(leg: NonNullable<Evidence['cpms']>): object {
  const { durationMs, errorCode, problem } = leg;
  return { whatHappened: cpmsFault(leg), problem, errorCode, durationMs };
}

function fieldsOf(values: object, prefix = ''): EvidenceGroup['fields'] {
  return Object.entries(values).flatMap(([key, value]: [string, unknown]) => {
    const name = prefix === '' ? nameOf(key) : `${prefix}: ${nameOf(key).toLowerCase()}`;
    if (value === null || value === undefined) return [];
    if (Array.isArray(value)) return value.length === 0 ? [] : [{ name, value: value.join(', ') }];
    if (typeof value === 'object') return fieldsOf(value, name);
    return [{ name, value: text(key, value as string | number | boolean) }];
  });
}

/** "usernameMatch" → "Username match". Units at the end become part of the value. */
function nameOf(key: string): string {
  const words = key
    .replace(/(?<=[a-z])(Ms|Seconds)$/, '')
    .replace(/(?<=[a-z\d])(?=[A-Z])/g, ' ')
    .toLowerCase();
  return spellings.reduce(
    (name, [from, to]) => name.replace(from, to),
    words.charAt(0).toUpperCase() + words.slice(1),
  );
}

const spellings = [
  [/web socket/i, 'WebSocket'],
  [/^Http\b/, 'HTTP'],
  [/utf ?8/, 'UTF-8'],
] as const;

function text(key: string, value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value === '' ? '(empty)' : value;
  if (key.endsWith('Ms')) return `${Math.round(value * 10) / 10} ms`;
  return key.endsWith('Seconds') ? `${value} s` : String(value);
}
