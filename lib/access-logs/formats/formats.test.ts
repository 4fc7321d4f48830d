import { describe, expect, it } from 'vitest';
import { detectFormat, parserOf } from './line-parser';
import type { LogEntry, LogFormat } from './log-entry';

/** One realistic line, and what has to be read from it. */
type Row = readonly [what: string, format: LogFormat, line: string, entry: Partial<LogEntry>];

const at = Date.UTC(2026, 10, 25, 11, 59, 30);

const nginx = (request: string, status: number, tail = '', user = '-') =>
  `203.0.113.7 - ${user} [25/Nov/2026:11:59:30 +0000] "${request}" ${status} 0 "-" "OCPP/1.0"${tail}`;
const haproxy = (state: string, status: number, request: string, timers = '0/0/1/12/13') =>
  `203.0.113.7:51234 [25/Nov/2026:11:59:30.000] ocpp~ cpms/cpms1 ${timers} ${status} 204 - - ${state} 1/1/0/0/0 0/0 "${request}"`;
const envoy = (request: string, status: number, flags: string, duration = 13) =>
  `[2026-11-25T11:59:30.000Z] "${request}" ${status} ${flags} 0 0 ${duration} 12 "203.0.113.7" "OCPP/1.0" "6b1c" "ocpp.example.com" "10.0.0.5:8080"`;
const traefik = (status: number, service = 'http://10.0.0.5:8080', ms = 13) =>
  `203.0.113.7 - - [25/Nov/2026:11:59:30 +0000] "GET /ocpp/CP-1 HTTP/1.1" ${status} 19 "-" "OCPP/1.0" 42 "ocpp@docker" "${service}" ${ms}ms`;
const get = 'GET /ocpp/CP-1 HTTP/1.1';
const asked = { at, address: '203.0.113.7', method: 'GET', target: '/ocpp/CP-1' };

const rows: readonly Row[] = [
  [
    'nginx combined',
    'nginx',
    nginx(get, 401),
    { ...asked, status: 401, username: null, atMarks: 'end' },
  ],
  ['nginx with a user', 'nginx', nginx(get, 403, '', 'CP-1'), { username: 'CP-1', status: 403 }],
  ['nginx with a user with a space', 'nginx', nginx(get, 401, '', 'CP 1'), { username: 'CP 1' }],
  ['nginx with rt=', 'nginx', nginx(get, 101, ' rt=3600.250'), { durationMs: 3_600_250 }],
  ['nginx with a bare request time', 'nginx', nginx(get, 504, ' 60.001'), { durationMs: 60_001 }],
  [
    'nginx main with forwarded-for',
    'nginx',
    nginx(get, 502, ' "198.51.100.1" rt=0.003 us="502" upgrade="websocket"'),
    { durationMs: 3, refusedBy: 'cpms', upgrade: 'websocket' },
  ],
  ['nginx that answered itself', 'nginx', nginx(get, 429, ' us="-"'), { refusedBy: 'gateway' }],
  [
    'nginx with an escaped quote',
    'nginx',
    nginx('GET /ocpp/A\\"B HTTP/1.1', 404),
    { target: '/ocpp/A\\"B' },
  ],
  [
    'nginx with a raw space',
    'nginx',
    nginx('GET /ocpp/CP 1 HTTP/1.1', 400),
    { target: '/ocpp/CP 1' },
  ],
  [
    'nginx with another zone',
    'nginx',
    nginx(get, 401).replace('11:59:30 +0000', '13:29:30 +0130'),
    { at },
  ],
  [
    'nginx JSON',
    'nginx',
    JSON.stringify({
      time_iso8601: '2026-11-25T11:59:30+00:00',
      remote_addr: '203.0.113.7',
      remote_user: '',
      request_method: 'GET',
      request_uri: '/ocpp/CP-1',
      status: '401',
      request_time: '0.013',
      upstream_status: '401',
      http_upgrade: 'websocket',
      http_sec_websocket_protocol: 'ocpp1.6, ocpp2.0.1',
    }),
    {
      ...asked,
      status: 401,
      durationMs: 13,
      username: null,
      refusedBy: 'cpms',
      upgrade: 'websocket',
      subprotocols: 'ocpp1.6, ocpp2.0.1',
    },
  ],
  [
    'nginx JSON with the whole request',
    'nginx',
    JSON.stringify({
      msec: '1795607970.000',
      remote_addr: '203.0.113.7',
      request: get,
      status: 404,
    }),
    { ...asked, status: 404, username: undefined },
  ],
  [
    'HAProxy passed on',
    'haproxy',
    haproxy('----', 404, get),
    { ...asked, status: 404, refusedBy: 'cpms', isTls: true, atMarks: 'begin' },
  ],
  [
    'HAProxy behind syslog',
    'haproxy',
    `Nov 25 11:59:30 lb1 haproxy[812]: ${haproxy('--NI', 401, get)}`,
    { ...asked, status: 401, durationMs: 13 },
  ],
  [
    'HAProxy without a server',
    'haproxy',
    haproxy('SC--', 503, get, '0/0/-1/-1/3'),
    { cpmsProblem: 'tcp', flag: 'SC--', refusedBy: 'cpms' },
  ],
  ['HAProxy that waited in vain', 'haproxy', haproxy('sH--', 504, get), { cpmsProblem: 'timeout' }],
  [
    'HAProxy that refused',
    'haproxy',
    haproxy('PR--', 429, get),
    { refusedBy: 'gateway', cpmsProblem: null },
  ],
  [
    'HAProxy session cut',
    'haproxy',
    haproxy('CD--', 101, get, '0/0/1/12/4000'),
    { status: 101, refusedBy: 'charger', durationMs: 4000 },
  ],
  [
    'HAProxy with captured headers',
    'haproxy',
    haproxy('----', 101, get).replace(' "GET', ' {ocpp1.6|Mozilla} {} "GET'),
    { status: 101, subprotocols: 'ocpp1.6' },
  ],
  [
    'HAProxy over IPv6',
    'haproxy',
    haproxy('----', 401, get).replace('203.0.113.7:51234', '2001:db8::7:51234'),
    { address: '2001:db8::7' },
  ],
  [
    'HAProxy JSON',
    'haproxy',
    JSON.stringify({
      accept_date: '25/Nov/2026:11:59:30.000',
      client_ip: '203.0.113.7',
      http_method: 'GET',
      http_request_path: '/ocpp/CP-1',
      status_code: 503,
      termination_state: 'SC',
      time_total: 3,
    }),
    { ...asked, status: 503, cpmsProblem: 'tcp', durationMs: 3 },
  ],
  [
    'Envoy passed on',
    'envoy',
    envoy(get, 401, '-'),
    { ...asked, status: 401, refusedBy: 'cpms', durationMs: 13, host: 'ocpp.example.com' },
  ],
  ['Envoy without a route', 'envoy', envoy(get, 404, 'NR'), { refusedBy: 'gateway', flag: 'NR' }],
  [
    'Envoy without a host',
    'envoy',
    envoy(get, 503, 'UF,URX'),
    { refusedBy: 'cpms', cpmsProblem: 'tcp' },
  ],
  [
    'Envoy session',
    'envoy',
    envoy(get, 101, 'DC', 90_000),
    { status: 101, refusedBy: 'charger', cpmsProblem: null },
  ],
  [
    'Envoy that answered nobody',
    'envoy',
    envoy(get, 0, 'DC'),
    { status: null, refusedBy: 'charger' },
  ],
  [
    'Istio',
    'envoy',
    envoy(get, 401, '-').replace(' 401 - ', ' 401 - via_upstream - "-" '),
    { ...asked, status: 401 },
  ],
  [
    'Envoy JSON',
    'envoy',
    JSON.stringify({
      start_time: '2026-11-25T11:59:30.000Z',
      method: 'GET',
      path: '/ocpp/CP-1',
      protocol: 'HTTP/1.1',
      response_code: 504,
      response_flags: 'UT',
      duration: 15_000,
      downstream_remote_address: '203.0.113.7:51234',
    }),
    { ...asked, status: 504, cpmsProblem: 'timeout', durationMs: 15_000, httpVersion: '1.1' },
  ],
  [
    'Traefik common',
    'traefik',
    traefik(401),
    {
      ...asked,
      status: 401,
      refusedBy: 'cpms',
      durationMs: 13,
      username: undefined,
      atMarks: 'begin',
    },
  ],
  ['Traefik that answered itself', 'traefik', traefik(404, '-'), { refusedBy: 'gateway' }],
  [
    'Traefik JSON',
    'traefik',
    JSON.stringify({
      ClientHost: '203.0.113.7',
      DownstreamStatus: 101,
      OriginStatus: 101,
      Duration: 90_000_000_000,
      RequestMethod: 'GET',
      RequestPath: '/ocpp/CP-1',
      RequestProtocol: 'HTTP/1.1',
      RequestScheme: 'wss',
      StartUTC: '2026-11-25T11:59:30.000000000Z',
      time: '2026-11-25T12:01:00Z',
    }),
    { ...asked, status: 101, durationMs: 90_000, isTls: true },
  ],
];

describe('the line of a log', () => {
  it.each(rows)('%s', (_what, format, line, entry) => {
    const parsed = parserOf(format)(line, 'UTC');
    expect(parsed).toMatchObject({ kind: 'entry', entry });
  });

  it.each(rows)('%s, told by itself', (_what, format, line) => {
    expect(detectFormat([line])).toBe(format);
  });

  it.each([
    ['nginx', '198.51.100.9 - - [25/Nov/2026:11:59:30 +0000] "\\x16\\x03\\x01" 400 150 "-" "-"'],
    ['haproxy', 'Nov 25 11:59:30 lb1 haproxy[812]: Proxy ocpp started.'],
    ['haproxy', '203.0.113.7:51234 [25/Nov/2026:11:59:30.000] ocpp/1: SSL handshake failure'],
    ['haproxy', haproxy('CR--', 400, '<BADREQ>')],
    ['traefik', '{"level":"info","msg":"Configuration loaded","time":"2026-11-25T11:59:30Z"}'],
  ] as const)('of %s that is no request: %s', (format, line) => {
    expect(parserOf(format)(line, 'UTC').kind).toBe('other');
  });

  it.each([
    ['nginx', 'nonsense'],
    ['nginx', nginx(get, 401).replace('25/Nov', '25/Foo')],
    ['haproxy', '203.0.113.7 GET /'],
    ['envoy', '[yesterday at noon] "GET / HTTP/1.1" 200 - 0 0 1 - "-" "-" "-" "-" "-"'],
    ['traefik', '{"DownstreamStatus":'],
  ] as const)('of %s that cannot be read: %s', (format, line) => {
    expect(parserOf(format)(line, 'UTC').kind).toBe('bad');
  });

  it('has the time of its zone, in winter and in summer', () => {
    const parse = (date: string) =>
      parserOf('haproxy')(
        haproxy('----', 404, get).replace('25/Nov/2026:11:59:30.000', date),
        'Europe/Berlin',
      );
    const time = (date: string) => {
      const parsed = parse(date);
      return parsed.kind === 'entry' ? new Date(parsed.entry.at).toISOString() : parsed;
    };
    expect(time('25/Nov/2026:12:59:30.250')).toBe('2026-11-25T11:59:30.250Z');
    expect(time('25/Jul/2026:12:59:30.250')).toBe('2026-07-25T10:59:30.250Z');
  });

  it('is of no format when nothing fits', () => {
    expect(detectFormat(['a', 'b', '{"x":1}'])).toBeNull();
  });
});
