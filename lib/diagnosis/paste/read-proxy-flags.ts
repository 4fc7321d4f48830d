import type { Meaning } from './signal';

export type FoundFlags = { means: readonly Meaning[]; start: number; end: number };

/** HAProxy's termination state: what ended the session, and in which phase. */
const haproxyStates: readonly (readonly [RegExp, readonly Meaning[]])[] = [
  [/^SC/, [['cpms-down', 0.95]]],
  [/^sC/, [['cpms-timeout', 0.95]]],
  [/^sH/, [['cpms-timeout', 0.95]]],
  [/^S[HD]/, [['cpms-closed', 0.92]]],
  [/^PR/, [['request-malformed', 0.95]]],
  [/^(?:RC|PC)/, [['throttled-by-cpms', 0.88]]],
  [/^CR/, [['tcp-without-bytes', 0.8]]],
  [/^cR/, [['request-never-finished', 0.9]]],
  [/^(?:cD|sD)/, [['keepalive-too-long', 0.9]]],
  [/^CD/, [['client-closes-at-once', 0.7]]],
];

/** Envoy's response flags. */
const envoyFlags: Record<string, readonly Meaning[]> = {
  UH: [['cpms-down', 0.95]],
  UF: [['cpms-down', 0.95]],
  NC: [['cpms-down', 0.9]],
  UT: [['cpms-timeout', 0.95]],
  UC: [['cpms-closed', 0.93]],
  UR: [['cpms-closed', 0.9]],
  URX: [['cpms-closed', 0.88]],
  UPE: [['cpms-closed', 0.86]],
  NR: [['path-typo', 0.9]],
  RL: [['retry-loop', 0.9]],
  UO: [['throttled-by-cpms', 0.86]],
  UAEX: [['incorrect-password-or-username', 0.8]],
  DPE: [['request-malformed', 0.88]],
  DC: [['client-closes-at-once', 0.6]],
  SI: [['keepalive-too-long', 0.93]],
  DI: [['cpms-server-error', 0.5]],
};

export function readProxyFlags(line: string): FoundFlags | null {
  return haproxy(line) ?? envoy(line);
}

function haproxy(line: string): FoundFlags | null {
  const match =
    /\s-?\d+(?:\/[-+]?\d+){2,4}\s(?:-?\d+\s)?\+?\d+\s(?:\S+\s\S+\s)?([A-Za-z-]{2,4})\s\d+\/\d+\//.exec(
      line,
    );
  const state = match?.[1];
  if (match === null || state === undefined) return null;
  const known = haproxyStates.find(([pattern]) => pattern.test(state));
  if (known === undefined) return null;
  const start = match.index + match[0].lastIndexOf(state);
  return { means: known[1], start, end: start + state.length };
}

function envoy(line: string): FoundFlags | null {
  const match = /HTTP\/\d(?:\.\d)?"\s\d{1,3}\s([A-Z]{2,5})(?:,[A-Z]{2,5}){0,4}\s/.exec(line);
  const text = /"response_flags"\s{0,4}:\s{0,4}"([A-Z]{2,5})/.exec(line);
  const found = match ?? text;
  const flag = found?.[1];
  const means = flag === undefined ? undefined : envoyFlags[flag];
  if (found === null || flag === undefined || means === undefined) return null;
  const start = found.index + found[0].lastIndexOf(flag);
  return { means, start, end: start + flag.length };
}
