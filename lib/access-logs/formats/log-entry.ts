import type { RefusedBy } from '@/lib/diagnosis/error-types';
import type { Evidence } from '@/lib/diagnosis/evidence';

export const logFormats = ['nginx', 'haproxy', 'envoy', 'traefik'] as const;
export type LogFormat = (typeof logFormats)[number];

/** One request, as the access log of a proxy has it. Text is as written, and not inert yet. */
export type LogEntry = {
  /** Milliseconds since 1970. */
  at: number;
  /** nginx writes down when a request ended, the others when it began. */
  atMarks: 'begin' | 'end';
  address: string;
  method: string;
  target: string;
  httpVersion: string;
  /** Null when nobody was answered. */
  status: number | null;
  durationMs: number | null;
  host: string | null;
  userAgent: string | null;
  /** Of the Basic credentials: null when there were none, undefined when the log does not say. */
  username: string | null | undefined;
  isTls: boolean | null;
  /** The Upgrade header, undefined when the log does not say. */
  upgrade: string | null | undefined;
  subprotocols: string | null;
} & Verdict;

/** What the log says of who ended the request. */
export type Verdict = {
  refusedBy: RefusedBy | null;
  cpmsProblem: NonNullable<NonNullable<Evidence['cpms']>['problem']> | null;
  /** The proxy's own abbreviation for it. */
  flag: string | null;
};

export type ParsedLine =
  | { kind: 'entry'; entry: LogEntry }
  /** Well formed, and no request: a start message, a health check, a TCP session. */
  | { kind: 'other' }
  | { kind: 'bad'; why: string };

export type LineParser = (line: string, zone: string) => ParsedLine;

export const noVerdict: Verdict = { refusedBy: null, cpmsProblem: null, flag: null };

export function bad(why: string): ParsedLine {
  return { kind: 'bad', why };
}

/** "GET /ocpp/CP-1 HTTP/1.1", taken apart. Null when it is no request line. */
export function splitRequest(
  request: string,
): { method: string; target: string; httpVersion: string } | null {
  const first = request.indexOf(' ');
  const last = request.lastIndexOf(' ');
  if (first < 1) return null;
  // HTTP/0.9, or a target with raw spaces in it.
  const hasVersion = last > first && request.startsWith('HTTP/', last + 1);
  return {
    method: request.slice(0, first),
    target: request.slice(first + 1, hasVersion ? last : undefined),
    httpVersion: hasVersion ? request.slice(last + 6) : '0.9',
  };
}

/** What a log writes for nothing. */
export function orNull(text: string | undefined): string | null {
  return text === undefined || text === '' || text === '-' ? null : text;
}
