import { pathSegments } from '@/lib/ocpp/station-path';
import type { Meaning } from './signal';

export type PathShape = {
  means: readonly Meaning[];
  /** Does the path say so by itself, or only together with a refusal? */
  isPlain: boolean;
};

const folders = [
  'websocket',
  'websockets',
  'centralsystemservice',
  'centralsystem',
  'chargepoint',
  'chargers',
  'charger',
  'stations',
  'services',
];
const folder =
  /^(?:ocpp[-_.]?j?(?:[-_.]?v?(?:1[._]?6j?|2[._]?0(?:[._]?1)?|2[._]?1))?|wss?|websockets?|steve|centralsystemservice|centralsystem|chargers?|charge-?points?|stations?|services|cpms|csms|api|cs|v\d|path)$/i;
const gluedFolder =
  /^(?:ocppj?|ws|websockets?|centralsystemservice|path|charger|charge-?point|steve|cpms|csms)(?=[a-z]{0,6}[-_]?\d)(?!(?:[-_.]?(?:1\.?6|2\.?0(?:\.?1)?|2\.?1)j?)$)/i;

// What stands in a report for a part that its writer kept to himself.
const placeholder = /^(?:x+|\.+|\*+|<.*>|\{.*\}|%s|_+)$/i;

/** What a path says of itself, without knowing what the server expects. Null when it looks right. */
export function pathShape(target: string): PathShape | null {
  const path = target.split('?', 1)[0] ?? '';
  if (/^\/?(?:wss?|https?):\/{1,2}/i.test(path)) return plainly('whole-url-in-request', 0.93);
  if (hasBadEncoding(path)) return plainly('identity-not-encoded', 0.88);

  const segments = pathSegments(path);
  const repeated = repetition(segments);
  if (repeated !== null) return repeated;
  if (path.includes('//')) return plainly('double-slash', 0.9);
  const misspelt = segments.slice(0, -1).some(isNearlyFolder) || isNearlyFolder(segments[0] ?? '');
  if (misspelt) return plainly('path-typo', 0.93);
  return centralSystem(segments, path) ?? plainPath(segments, path);
}

function repetition(segments: readonly string[]): PathShape | null {
  const index = segments.findIndex(
    (segment, at) =>
      at > 0 &&
      !placeholder.test(segment) &&
      segment.toLowerCase() === segments[at - 1]?.toLowerCase(),
  );
  if (index === -1) return null;
  return index === segments.length - 1 && !folder.test(segments[index] ?? '')
    ? plainly('identity-twice', 0.92)
    : plainly('path-prefix-doubled', 0.92);
}

/** The one path of SteVe is `/steve/websocket/CentralSystemService/{identity}`. */
function centralSystem(segments: readonly string[], path: string): PathShape | null {
  const at = segments.findIndex((segment) => /^centralsystemservice$/i.test(segment));
  if (at === -1) return null;
  if (segments[at] !== 'CentralSystemService') return plainly('path-typo', 0.82);
  const after = segments.length - at - 1;
  // What SOAP has in place of `websocket`.
  if (segments[at - 1] === 'services') return plainly('path-typo', 0.88);
  if (after === 0) return plainly('identity-missing', 0.86);
  if (after > 1) return plainly('extra-path-segment', 0.88);
  if (at === 1 && segments[0] === 'websocket') return plainly('path-prefix-missing', 0.86);
  if (segments[at - 1] !== 'websocket') return plainly('path-prefix-missing', 0.8);
  if (path.endsWith('/')) return weakly('trailing-slash', 0.8);
  return weakly('unknown-to-cpms', 0.78);
}

function plainPath(segments: readonly string[], path: string): PathShape | null {
  const [first] = segments;
  const last = segments.at(-1);
  if (first === undefined || last === undefined) return weakly('identity-missing', 0.78);
  if (gluedFolder.test(last)) return plainly('identity-glued-to-path', 0.8);
  if (folder.test(last)) {
    return path.endsWith('/') || segments.length === 1
      ? weakly('identity-missing', 0.84)
      : weakly('identity-missing', 0.8);
  }
  if (path.endsWith('/')) return weakly('trailing-slash', 0.86);
  return segments.length === 1 ? weakly('path-prefix-missing', 0.8) : null;
}

function plainly(causeId: Meaning[0], weight: number): PathShape {
  return { means: [[causeId, weight]], isPlain: true };
}

function weakly(causeId: Meaning[0], weight: number): PathShape {
  return { means: [[causeId, weight]], isPlain: false };
}

function hasBadEncoding(path: string): boolean {
  return /%(?![0-9a-f]{2})/i.test(path) || /[^\x21-\x7e]/.test(path);
}

/** One or two letters away from a part that many systems have in their URL. */
function isNearlyFolder(segment: string): boolean {
  const name = segment.toLowerCase();
  if (name.length < 6 || name.length > 24 || folder.test(name)) return false;
  return folders.some(
    (known) => known.length > 6 && Math.abs(known.length - name.length) < 3 && isNear(name, known),
  );
}

/** Levenshtein's distance is one or two. Only short words get here. */
function isNear(a: string, b: string): boolean {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  const distance = row[b.length] ?? 0;
  return distance > 0 && distance <= (b.length > 8 ? 2 : 1);
}
