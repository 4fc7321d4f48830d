import { addressBeforePort } from './address-before-port';
import {
  bad,
  noVerdict,
  orNull,
  splitRequest,
  type LineParser,
  type LogFormat,
  type Verdict,
} from './log-entry';
import { parseIsoTime } from './parse-time';
import { envoyVerdict, haproxyVerdict, originVerdict } from './proxy-verdicts';

type Fields = Readonly<Record<string, unknown>>;

/** Under which names the fields stand, the usual ones of each proxy. */
const names = {
  time: [
    ...['StartUTC', 'StartLocal', 'start_time', 'time_iso8601', 'accept_date', 'time_local'],
    ...['@timestamp', 'timestamp', 'msec', 'time', 'date'],
  ],
  address: [
    ...['ClientHost', 'remote_addr', 'client_ip', 'clientip', 'remote_ip', 'client'],
    ...['downstream_remote_address', 'ClientAddr', 'x_forwarded_for'],
  ],
  request: ['request', 'http_request', 'request_line'],
  method: ['RequestMethod', 'request_method', 'http_method', 'method'],
  target: ['RequestPath', 'request_uri', 'http_uri', 'http_request_path', 'path', 'uri', 'url'],
  version: ['RequestProtocol', 'server_protocol', 'http_version', 'protocol'],
  status: ['DownstreamStatus', 'response_code', 'status_code', 'http_status', 'status'],
  host: ['RequestHost', 'authority', 'http_host', 'host'],
  userAgent: ['request_User-Agent', 'http_user_agent', 'user_agent', 'agent'],
  username: ['remote_user', 'user'],
  upgrade: ['http_upgrade', 'request_Upgrade', 'upgrade'],
  subprotocols: [
    ...['http_sec_websocket_protocol', 'request_Sec-Websocket-Protocol'],
    ...['sec_websocket_protocol', 'subprotocol'],
  ],
  scheme: ['RequestScheme', 'scheme', 'TLSVersion', 'ssl_protocol'],
} as const;

/** One JSON object a line, with the field names that people and manuals use. */
export function jsonParser(format: LogFormat): LineParser {
  return (line, zone) => {
    const fields = parse(line);
    if (fields === null) return bad('It is not a JSON object.');
    const text = (field: keyof typeof names) => textOf(fields, names[field]);
    const status = statusOf(text('status'));
    const request = requestOf(text);
    // Proxies write messages of their own into the same stream.
    if (request === null || status === undefined) return { kind: 'other' };
    const at = parseIsoTime(text('time') ?? '', zone);
    if (Number.isNaN(at)) return bad('Its time is missing or cannot be read.');
    const address = text('address') ?? '';
    return {
      kind: 'entry',
      entry: {
        at,
        atMarks: format === 'nginx' ? 'end' : 'begin',
        address: /^[^:]*:\d+$|\]:\d+$/.test(address)
          ? (addressBeforePort(address) ?? address)
          : (address.split(',', 1)[0] ?? ''),
        ...request,
        status,
        durationMs: durationOf(format, fields),
        host: orNull(text('host')),
        userAgent: orNull(text('userAgent')),
        username: text('username') === undefined ? undefined : orNull(text('username')),
        isTls: tlsOf(text('scheme')),
        upgrade: text('upgrade') === undefined ? undefined : orNull(text('upgrade')),
        subprotocols: orNull(text('subprotocols')),
        ...verdictOf(format, fields, status),
      },
    };
  };
}

function requestOf(text: (field: keyof typeof names) => string | undefined) {
  const method = text('method');
  const target = text('target');
  if (method === undefined || target === undefined) return splitRequest(text('request') ?? '');
  return { method, target, httpVersion: (text('version') ?? 'HTTP/1.1').replace(/^HTTP\//, '') };
}

/** Null: nobody was answered. Undefined: this is no line about a request. */
function statusOf(text: string | undefined): number | null | undefined {
  if (text === undefined || !/^-?\d{1,3}$/.test(text)) return undefined;
  return Number(text) > 0 ? Number(text) : null;
}

function durationOf(format: LogFormat, fields: Fields): number | null {
  const millis = number(fields, ['duration_ms', 'duration', 'time_total', 'Ta', 'total_time']);
  if (format === 'nginx') {
    const seconds = number(fields, ['request_time']);
    return seconds === null ? millis : seconds * 1000;
  }
  if (format !== 'traefik') return millis;
  const nanos = number(fields, ['Duration']);
  return nanos === null ? millis : nanos / 1e6;
}

function verdictOf(format: LogFormat, fields: Fields, status: number | null): Verdict {
  switch (format) {
    case 'haproxy':
      return haproxyVerdict(textOf(fields, ['termination_state', 'ts']) ?? '', status);
    case 'envoy':
      return envoyVerdict(textOf(fields, ['response_flags']) ?? '', status);
    case 'traefik':
      return originVerdict(textOf(fields, ['OriginStatus']) ?? 0);
    case 'nginx': {
      const origin = textOf(fields, ['upstream_status']);
      return origin === undefined ? noVerdict : originVerdict(origin);
    }
  }
}

function tlsOf(scheme: string | undefined): boolean | null {
  return scheme === undefined ? null : /^(?:https|wss|tls)/i.test(scheme);
}

function number(fields: Fields, keys: readonly string[]): number | null {
  const text = textOf(fields, keys);
  const value = text === undefined || text === '' ? NaN : Number(text);
  return Number.isFinite(value) && value >= 0 ? value : null;
}

function textOf(fields: Fields, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = fields[key];
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return String(value);
  }
  return undefined;
}

function parse(line: string): Fields | null {
  // Syslog and container runtimes put something in front.
  const start = line.indexOf('{');
  if (start === -1) return null;
  try {
    const value: unknown = JSON.parse(start === 0 ? line : line.slice(start));
    return typeof value === 'object' && value !== null ? (value as Fields) : null;
  } catch {
    return null;
  }
}
