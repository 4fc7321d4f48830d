import type { Evidence } from '@/lib/diagnosis/evidence';
import { inertText } from './inert-text';

const maxTargetLength = 16_384;
const maxSegments = 64;
const maxIdentityLength = 255;

export type StationPath = NonNullable<Evidence['path']>;
type PathProblem = StationPath['problem'];

/**
 * Reads `/{tenant}/{identity}` from a request target as it came over the wire. Never throws: what
 * is wrong with the form is named in `problem`, and as much of the rest as possible is filled in.
 * A query string is tolerated and ignored.
 */
export function parseStationPath(requestTarget: string): StationPath {
  const target = requestTarget.slice(0, maxTargetLength);
  if (target !== '' && !target.startsWith('/') && !absoluteUrl.test(target)) {
    return { tenantSegment: null, rawIdentity: null, identity: null, problem: 'not-ws-path' };
  }

  const segments = rawSegments(target);
  const [tenant] = segments;
  const last = segments.length > 1 ? segments[segments.length - 1] : undefined;
  const decoded = last === undefined ? null : decodeSegment(last);

  return {
    tenantSegment: tenant === undefined ? null : inertText(decodeSegment(tenant) ?? tenant, 255),
    rawIdentity: last === undefined ? null : inertText(last, 1024),
    identity: decoded === null ? null : inertText(decoded, 1024),
    problem: problemOf(target, segments, decoded),
  };
}

/** The decoded, non-empty segments, for finding a known tenant or identity in a path gone wrong. */
export function pathSegments(requestTarget: string): string[] {
  return rawSegments(requestTarget.slice(0, maxTargetLength)).map((segment) =>
    inertText(decodeSegment(segment) ?? segment, 255),
  );
}

const absoluteUrl = /^(?:.*:\/\/|\/*(?:wss?|https?):\/)[^/?]*/i;

function rawSegments(target: string): string[] {
  return pathOf(target).split('/', maxSegments).filter(Boolean);
}

/** Without scheme, host and query: `ws://host/a/b?c` and `/x/ws://host/a/b` both become `/a/b`. */
function pathOf(target: string): string {
  const withoutQuery = target.split('?', 1)[0] ?? '';
  return withoutQuery.replace(absoluteUrl, '');
}

function problemOf(target: string, segments: string[], identity: string | null): PathProblem {
  const path = pathOf(target);
  if (absoluteUrl.test(target)) return 'absolute-url';
  if (segments.length === 0) return 'empty';
  if (segments.some(isDotSegment)) return 'dot-segments';
  if (segments.some((segment) => decodeSegment(segment) === null)) return 'bad-encoding';
  if (segments.length === 1) return 'no-identity';
  if ((identity ?? '').length > maxIdentityLength) return 'too-long';
  if (segments.length > 2) return 'extra-segments';
  if (path.includes('//')) return 'double-slash';
  return path.endsWith('/') ? 'trailing-slash' : null;
}

function isDotSegment(segment: string): boolean {
  return /^(?:\.|%2e){1,2}$/i.test(segment);
}

function decodeSegment(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
