import { expect, it } from 'vitest';
import { readStatus } from './read-status';

it.each<[string, number | null]>([
  ['HTTP/1.1 401 Unauthorized', 401],
  ['10.0.0.7 - - [01/Jan/2026:10:00:00 +0000] "GET /ocpp/CP HTTP/1.1" 404 153 "-" "-"', 404],
  ['{"DownstreamStatus":502,"RequestPath":"/ocpp/CP"}', 502],
  ['Unexpected server response: 403', 403],
  ['server rejected WebSocket connection: HTTP 401', 401],
  ['connection ws://h/p/CP -- HTTP error 404', 404],
  ['connection failed[http_response_code: 404,WebSocket Upgrade Failure|x]', 404],
  ['expected handshake response status code 101 but got 429', 429],
  ['esp_ws_handshake_status_code=401', 401],
  ["Expected HTTP 101 response but was '503 Service Unavailable'", 503],
  ['haproxy[9]: 10.0.0.7:5411 [..] fe be/s1 0/0/1/-1/5 503 217 - - SC-- 1/1/0/0/3 0/0', 503],
  ['The server returned status code 412 when status code 101 was expected.', 412],
  ['(401) Unauthorized', 401],
  ['took 404 ms', null],
  ['port 503', null],
  ['connect: 118', null],
  ['code=1002, Expected 101 status code', null],
  ['GET /ocpp/404 HTTP/1.1', null],
])('%s', (line, status) => {
  const found = readStatus(line);
  expect(found === null || found.status === 101 ? null : found.status).toBe(status);
  if (found !== null) expect(line.slice(found.start, found.end)).toBe(String(found.status));
});
