import { bad, noVerdict, orNull, splitRequest, type LineParser, type Verdict } from './log-entry';
import { parseLogTime } from './parse-time';
import { originVerdict } from './proxy-verdicts';

const quoted = '"((?:[^"\\\\]|\\\\.)*)"';
const line = new RegExp(
  `^(\\S+) \\S+ (.*?) \\[([^\\]]{20,30})\\] ${quoted} (\\d{3}) (?:\\d+|-)(?: ${quoted} ${quoted})?(.*)$`,
  's',
);

/** nginx's "combined" format, alone or with fields behind it. */
export const parseNginxLine: LineParser = (text, zone) => {
  const match = line.exec(text);
  if (match === null) return bad('It is not in nginx’s combined format.');
  return entryOf(match, zone, tailOfNginx(match[8] ?? ''), 'end');
};

/** Traefik's common format: "combined" with router, server and duration behind it. */
export const parseTraefikLine: LineParser = (text, zone) => {
  const match = line.exec(text);
  if (match === null) return bad('It is not in Traefik’s common format.');
  return entryOf(match, zone, tailOfTraefik(match[8] ?? ''), 'begin');
};

type Tail = {
  durationMs: number | null;
  verdict: Verdict;
  upgrade: string | null | undefined;
  /** Does the proxy log the username of the request itself, or only of a check of its own? */
  knowsUsername: boolean;
};

function entryOf(match: RegExpExecArray, zone: string, tail: Tail, atMarks: 'begin' | 'end') {
  const at = parseLogTime(match[3] ?? '', zone);
  if (Number.isNaN(at)) return bad('Its time cannot be read.');
  const request = splitRequest(match[4] ?? '');
  // A scanner, or a handshake that never became HTTP.
  if (request === null) return { kind: 'other' as const };
  const username = orNull(match[2]);
  return {
    kind: 'entry' as const,
    entry: {
      at,
      atMarks,
      address: match[1] ?? '',
      ...request,
      status: Number(match[5]),
      durationMs: tail.durationMs,
      host: null,
      userAgent: orNull(match[7]),
      username: username === null && !tail.knowsUsername ? undefined : username,
      isTls: null,
      upgrade: tail.upgrade,
      subprotocols: null,
      ...tail.verdict,
    },
  };
}

function tailOfNginx(tail: string): Tail {
  if (tail === '') {
    return { durationMs: null, verdict: noVerdict, upgrade: undefined, knowsUsername: true };
  }
  const seconds = /(?:\brt=|\brequest_time=|^(?: "[^"]*")? )"?(\d+\.\d{3})\b/.exec(tail)?.[1];
  const origin = /\b(?:us|upstream_status)="?([\d,: -]+)"?/.exec(tail)?.[1];
  const upgrade = /\b(?:http_)?upgrade="?([\w-]+)"?/.exec(tail)?.[1];
  return {
    durationMs: seconds === undefined ? null : Number(seconds) * 1000,
    verdict: originVerdict(origin?.trim()),
    upgrade: upgrade === undefined ? undefined : orNull(upgrade),
    knowsUsername: true,
  };
}

function tailOfTraefik(tail: string): Tail {
  const match = /^ \d+ "[^"]*" "([^"]*)" (\d+)ms\s*$/.exec(tail);
  return {
    durationMs: match === null ? null : Number(match[2]),
    verdict: match === null ? noVerdict : originVerdict(match[1] === '-' ? 0 : 1),
    upgrade: undefined,
    knowsUsername: false,
  };
}
