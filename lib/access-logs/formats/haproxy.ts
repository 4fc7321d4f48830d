import { addressBeforePort } from './address-before-port';
import { bad, splitRequest, type LineParser } from './log-entry';
import { parseLogTime } from './parse-time';
import { haproxyVerdict } from './proxy-verdicts';

/** `option httplog`, with or without syslog's own beginning. */
const line =
  /(?:^|\s)(\S{2,64}:\d{1,5}) \[(\d\d\/\w{3}\/\d{4}:[\d:.]{8,12})\] (\S+) (\S+) (-?\d+)\/(-?\d+)\/(-?\d+)\/(-?\d+)\/\+?(-?\d+) (-?\d+) \+?\d+ \S+ \S+ (\S{2,4}) [\d/+]+ [\d/]+(?: \{([^}]*)\})?(?: \{([^}]*)\})? "([^"]*)"?/s;

/** Messages of the process, and sessions without HTTP. */
const other =
  /haproxy\[\d+\]: (?:Proxy|Server|Backend|Health|Connect from|Reload|Stopping|Pausing)|SSL handshake failure|Connection (?:closed|error)|(?:^|\s)\S+:\d+ \[\d\d\/\w{3}\/\d{4}:[\d:.]+\] \S+ \S+ -?\d+\/-?\d+\/\+?-?\d+ \d+ /;

export const parseHaproxyLine: LineParser = (text, zone) => {
  const match = line.exec(text);
  if (match === null) {
    return other.test(text) ? { kind: 'other' } : bad('It is not in HAProxy’s HTTP format.');
  }
  const at = parseLogTime(match[2] ?? '', zone);
  if (Number.isNaN(at)) return bad('Its time cannot be read.');
  const client = addressBeforePort(match[1] ?? '');
  const request = splitRequest(match[14] ?? '');
  if (request === null || client === null) return { kind: 'other' };
  const code = Number(match[10]);
  const status = code > 0 ? code : null;
  return {
    kind: 'entry',
    entry: {
      at,
      atMarks: 'begin',
      address: client,
      ...request,
      status,
      durationMs: Math.max(0, Number(match[9])),
      host: null,
      userAgent: null,
      username: undefined,
      // HAProxy marks a frontend that is reached over TLS with a tilde.
      isTls: (match[3] ?? '').endsWith('~'),
      upgrade: undefined,
      subprotocols: subprotocolIn(match[12]),
      ...haproxyVerdict(match[11] ?? '--', status),
    },
  };
};

/** Captured headers have no names; this one is known by its value. */
function subprotocolIn(captured: string | undefined): string | null {
  return captured?.split('|').find((value) => /^ocpp\d/i.test(value)) ?? null;
}
