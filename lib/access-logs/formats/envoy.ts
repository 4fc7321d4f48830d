import { bad, orNull, splitRequest, type LineParser } from './log-entry';
import { parseIsoTime } from './parse-time';
import { envoyVerdict } from './proxy-verdicts';

/** Envoy's default format; Istio's has details and a reason behind the flags. */
const line =
  /^\[([^\]]{10,40})\] "([^"]*)" (\d{1,3}) (\S+) (?:\S+ \S+ "[^"]*" )?\d+ \d+ (\d+|-) (?:\d+|-) "([^"]*)" "([^"]*)" "[^"]*" "([^"]*)" "([^"]*)"/s;

export const parseEnvoyLine: LineParser = (text, zone) => {
  const match = line.exec(text);
  if (match === null) return bad('It is not in Envoy’s default format.');
  const at = parseIsoTime(match[1] ?? '', zone);
  if (Number.isNaN(at)) return bad('Its time cannot be read.');
  const request = splitRequest(match[2] ?? '');
  if (request === null || request.method === '-') return { kind: 'other' };
  const code = Number(match[3]);
  const status = code > 0 ? code : null;
  return {
    kind: 'entry',
    entry: {
      at,
      atMarks: 'begin',
      address: (match[6] ?? '').split(',', 1)[0]?.trim() ?? '',
      ...request,
      status,
      durationMs: match[5] === '-' ? null : Number(match[5]),
      host: orNull(match[8]),
      userAgent: orNull(match[7]),
      username: undefined,
      isTls: null,
      upgrade: undefined,
      subprotocols: null,
      ...envoyVerdict(match[4] ?? '-', status),
    },
  };
};
