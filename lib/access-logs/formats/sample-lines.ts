import { asked, at, sampleJsonLines, type SampleLine, request } from './sample-json-lines';

/** Realistic lines of every format, with what has to be read from them. For tests. */

export const nginxLine = (asking: string, status: number, tail = '', user = '-') =>
  `203.0.113.7 - ${user} [25/Nov/2026:11:59:30 +0000] "${asking}" ${status} 0 "-" "OCPP/1.0"${tail}`;
export const haproxyLine = (
  state: string,
  status: number,
  asking: string,
  timers = '0/0/1/12/13',
) =>
  `203.0.113.7:51234 [25/Nov/2026:11:59:30.000] ocpp~ cpms/cpms1 ${timers} ${status} 204 - - ${state} 1/1/0/0/0 0/0 "${asking}"`;
const envoy = (asking: string, status: number, flags: string, duration = 13) =>
  `[2026-11-25T11:59:30.000Z] "${asking}" ${status} ${flags} 0 0 ${duration} 12 "203.0.113.7" "OCPP/1.0" "6b1c" "ocpp.example.com" "10.0.0.5:8080"`;
const traefik = (status: number, service = 'http://10.0.0.5:8080', ms = 13) =>
  `203.0.113.7 - - [25/Nov/2026:11:59:30 +0000] "GET /ocpp/CP-1 HTTP/1.1" ${status} 19 "-" "OCPP/1.0" 42 "ocpp@docker" "${service}" ${ms}ms`;

export const sampleLines: readonly SampleLine[] = [
  [
    'nginx combined',
    'nginx',
    nginxLine(request, 401),
    { ...asked, status: 401, username: null, atMarks: 'end' },
  ],
  [
    'nginx with a user',
    'nginx',
    nginxLine(request, 403, '', 'CP-1'),
    { username: 'CP-1', status: 403 },
  ],
  [
    'nginx with a user with a space',
    'nginx',
    nginxLine(request, 401, '', 'CP 1'),
    { username: 'CP 1' },
  ],
  ['nginx with rt=', 'nginx', nginxLine(request, 101, ' rt=3600.250'), { durationMs: 3_600_250 }],
  [
    'nginx with a bare request time',
    'nginx',
    nginxLine(request, 504, ' 60.001'),
    { durationMs: 60_001 },
  ],
  [
    'nginx main with forwarded-for',
    'nginx',
    nginxLine(request, 502, ' "198.51.100.1" rt=0.003 us="502" upgrade="websocket"'),
    { durationMs: 3, refusedBy: 'cpms', upgrade: 'websocket' },
  ],
  [
    'nginx that answered itself',
    'nginx',
    nginxLine(request, 429, ' us="-"'),
    { refusedBy: 'gateway' },
  ],
  [
    'nginx with an escaped quote',
    'nginx',
    nginxLine('GET /ocpp/A\\"B HTTP/1.1', 404),
    { target: '/ocpp/A\\"B' },
  ],
  [
    'nginx with a raw space',
    'nginx',
    nginxLine('GET /ocpp/CP 1 HTTP/1.1', 400),
    { target: '/ocpp/CP 1' },
  ],
  [
    'nginx with another zone',
    'nginx',
    nginxLine(request, 401).replace('11:59:30 +0000', '13:29:30 +0130'),
    { at },
  ],
  [
    'HAProxy passed on',
    'haproxy',
    haproxyLine('----', 404, request),
    { ...asked, status: 404, refusedBy: 'cpms', isTls: true, atMarks: 'begin' },
  ],
  [
    'HAProxy behind syslog',
    'haproxy',
    `Nov 25 11:59:30 lb1 haproxy[812]: ${haproxyLine('--NI', 401, request)}`,
    { ...asked, status: 401, durationMs: 13 },
  ],
  [
    'HAProxy without a server',
    'haproxy',
    haproxyLine('SC--', 503, request, '0/0/-1/-1/3'),
    { cpmsProblem: 'tcp', flag: 'SC--', refusedBy: 'cpms' },
  ],
  [
    'HAProxy that waited in vain',
    'haproxy',
    haproxyLine('sH--', 504, request),
    { cpmsProblem: 'timeout' },
  ],
  [
    'HAProxy that refused',
    'haproxy',
    haproxyLine('PR--', 429, request),
    { refusedBy: 'gateway', cpmsProblem: null },
  ],
  [
    'HAProxy session cut',
    'haproxy',
    haproxyLine('CD--', 101, request, '0/0/1/12/4000'),
    { status: 101, refusedBy: 'charger', durationMs: 4000 },
  ],
  [
    'HAProxy with captured headers',
    'haproxy',
    haproxyLine('----', 101, request).replace(' "GET', ' {ocpp1.6|Mozilla} {} "GET'),
    { status: 101, subprotocols: 'ocpp1.6' },
  ],
  [
    'HAProxy over IPv6',
    'haproxy',
    haproxyLine('----', 401, request).replace('203.0.113.7:51234', '2001:db8::7:51234'),
    { address: '2001:db8::7' },
  ],
  [
    'Envoy passed on',
    'envoy',
    envoy(request, 401, '-'),
    { ...asked, status: 401, refusedBy: 'cpms', durationMs: 13, host: 'ocpp.example.com' },
  ],
  [
    'Envoy without a route',
    'envoy',
    envoy(request, 404, 'NR'),
    { refusedBy: 'gateway', flag: 'NR' },
  ],
  [
    'Envoy without a host',
    'envoy',
    envoy(request, 503, 'UF,URX'),
    { refusedBy: 'cpms', cpmsProblem: 'tcp' },
  ],
  [
    'Envoy session',
    'envoy',
    envoy(request, 101, 'DC', 90_000),
    { status: 101, refusedBy: 'charger', cpmsProblem: null },
  ],
  [
    'Envoy that answered nobody',
    'envoy',
    envoy(request, 0, 'DC'),
    { status: null, refusedBy: 'charger' },
  ],
  [
    'Istio',
    'envoy',
    envoy(request, 401, '-').replace(' 401 - ', ' 401 - via_upstream - "-" '),
    { ...asked, status: 401 },
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
  ...sampleJsonLines,
];
