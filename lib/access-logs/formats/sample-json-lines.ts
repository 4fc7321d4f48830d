import type { LogEntry, LogFormat } from './log-entry';

/** One realistic line, and what has to be read from it. For tests. */
export type SampleLine = readonly [
  what: string,
  format: LogFormat,
  line: string,
  entry: Partial<LogEntry>,
];

export const at = Date.UTC(2026, 10, 25, 11, 59, 30);
export const request = 'GET /ocpp/CP-1 HTTP/1.1';
export const asked = { at, address: '203.0.113.7', method: 'GET', target: '/ocpp/CP-1' };

export const sampleJsonLines: readonly SampleLine[] = [
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
      request: request,
      status: 404,
    }),
    { ...asked, status: 404, username: undefined },
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
