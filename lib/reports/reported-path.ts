import type { Evidence } from '@/lib/diagnosis/evidence';
import { inertText } from '@/lib/ocpp/inert-text';
import { parseStationPath, pathSegments } from '@/lib/ocpp/station-path';

type Path = NonNullable<Evidence['path']>;

/** Of another server's path only these are wrong in any case; how many parts it has is its own. */
const wrongAnywhere: ReadonlySet<Path['problem']> = new Set([
  'absolute-url',
  'bad-encoding',
  'dot-segments',
  'double-slash',
  'too-long',
  'trailing-slash',
]);

/**
 * Reads the path that a charger asked another server for: the identity is what comes last, as
 * OCPP-J says, after the server's own `prefix`.
 */
export function readReportedPath(target: string, prefix = ''): Path {
  return readPlainPath(target, prefix) ?? readAnyPath(target, prefix);
}

const plain = /^(?:\/[\w-]{1,200})+$/;

/** Nearly all are so, and a log has many. */
function readPlainPath(target: string, prefix: string): Path | null {
  if (target.length > 1000 || !plain.test(target)) return null;
  if (prefix !== '' && (prefix.endsWith('/') || target.length <= prefix.length)) return null;
  const identity = target.slice(target.lastIndexOf('/') + 1);
  return { tenantSegment: null, rawIdentity: identity, identity, problem: null };
}

function readAnyPath(target: string, prefix: string): Path {
  const parsed = parseStationPath(target);
  const segments = pathSegments(target);
  const isBare = segments.length <= pathSegments(prefix).length;
  if (isBare) {
    return { tenantSegment: null, rawIdentity: null, identity: null, problem: 'no-identity' };
  }
  const raw = lastSegment(target);
  const problem = wrongAnywhere.has(parsed.problem) ? parsed.problem : looseProblem(target);
  return {
    tenantSegment: null,
    rawIdentity: inertText(raw, 1024),
    identity: parsed.problem === 'bad-encoding' ? null : (segments.at(-1) ?? null),
    problem,
  };
}

/** The identity alone, without the path that it came in. */
export function pathOfIdentity(identity: string): Path {
  const text = inertText(identity, 1024);
  return { tenantSegment: null, rawIdentity: text, identity: text, problem: null };
}

function lastSegment(target: string): string {
  const path = target.split('?', 1)[0] ?? '';
  return path.split('/').filter(Boolean).at(-1) ?? '';
}

/** What a path of one part, or of many, hides from the stricter reading. */
function looseProblem(target: string): Path['problem'] {
  const path = (target.split('?', 1)[0] ?? '').replace(/^[a-z]+:\/\//i, '');
  if (path.includes('//')) return 'double-slash';
  return path.length > 1 && path.endsWith('/') ? 'trailing-slash' : null;
}
