import { textCases } from '@/tests/corpus/corpus-case';

export const serverTexts = textCases('server', [
  [
    'citrine-connected',
    'Filter failed for: cp7 - UpgradeAuthenticationError: New connection attempted for already connected identifier 1:cp7',
    'stale-session',
    'https://github.com/citrineos/citrineos-core/pull/583',
  ],
  [
    'core-connected',
    "Chargepoint 'CP7' is already connected with an open WebSocket.",
    'stale-session',
    'https://github.com/dallmann-consulting/OCPP.Core',
  ],
  ['ocpp-go-connected', 'client CP7 already exists, closing duplicate client', 'stale-session'],
  [
    'two-devices',
    'Two chargers report with the same identity CP7, serials 11 and 12',
    'two-chargers-one-identity',
  ],
  [
    'nginx-refused',
    '[error] 7#7: *1 connect() failed (111: Connection refused) while connecting to upstream, client: 10.0.0.7',
    'cpms-down',
  ],
  [
    'haproxy-sc',
    'haproxy[9]: 10.0.0.7:5411 [01/Jan/2026:10:00:00.123] fe be/s1 0/0/-1/-1/3 503 217 - - SC-- 1/1/0/0/3 0/0 "GET /ocpp/CP7 HTTP/1.1"',
    'cpms-down',
  ],
  [
    'haproxy-sh',
    'haproxy[9]: 10.0.0.7:5411 [01/Jan/2026:10:00:00.123] fe be/s1 0/0/1/-1/30001 504 217 - - sH-- 1/1/0/0/3 0/0 "GET /ocpp/CP7 HTTP/1.1"',
    'cpms-timeout',
  ],
  [
    'envoy-uh',
    '[2026-01-01T10:00:00.000Z] "GET /ocpp/CP7 HTTP/1.1" 503 UH 0 19 0 - "-" "-" "x" "csms" "-"',
    'cpms-down',
  ],
  [
    'envoy-ut',
    '[2026-01-01T10:00:00.000Z] "GET /ocpp/CP7 HTTP/1.1" 504 UT 0 24 15000 - "-" "-" "x" "csms" "-"',
    'cpms-timeout',
  ],
  [
    'traefik-502',
    '10.0.0.7 - - [01/Jan/2026:10:00:00 +0000] "GET /ocpp/CP7 HTTP/1.1" 502 11 "-" "-" 42 "csms@docker" "http://172.18.0.4:8180" 3ms',
    'cpms-down',
  ],
  [
    'nginx-timeout',
    '[error] 7#7: *1 upstream timed out (110: Connection timed out) while reading response header from upstream',
    'cpms-timeout',
  ],
  [
    'nginx-closed',
    '[error] 7#7: *1 upstream prematurely closed connection while reading response header from upstream',
    'cpms-closed',
  ],
  [
    'nginx-resolve',
    'host not found in upstream "csms" in /etc/nginx/nginx.conf:11',
    'cpms-name-not-found',
  ],
  [
    'nginx-certificate',
    '[error] 7#7: *1 upstream SSL certificate verify error: (10:certificate has expired) while SSL handshaking to upstream',
    'cpms-certificate-invalid',
  ],
  [
    'redirect',
    'HTTP/1.1 301 Moved Permanently\nLocation: https://csms.example/ocpp/CP7',
    'cpms-redirects',
  ],
  ['500', 'Error: Unexpected server response: 500', 'cpms-server-error'],
  [
    'foreign-key',
    'insert or update on table "VariableAttributes" violates foreign key constraint: station cp7',
    'cpms-crashed-on-charger',
    'https://github.com/citrineos/citrineos/issues/105',
  ],
  [
    'null-pointer',
    'java.lang.NullPointerException at de.rwth.idsg.steve.ocpp.ws.Handler.onOpen(Handler.java:71)',
    'cpms-crashed-on-charger',
  ],
  [
    '429-storm',
    'expected handshake response status code 101 but got 429. retry in 1 second',
    'retry-keeps-block',
    'https://github.com/evcc-io/evcc/issues/18635',
  ],
  [
    '429',
    '10.0.0.7 - - [01/Jan/2026:10:00:00 +0000] "GET /ocpp/CP7 HTTP/1.1" 429 16',
    'retry-loop',
  ],
  [
    'nginx-limit',
    '[error] 7#7: *1 limiting requests, excess: 5.3 by zone "ocpp", client: 10.0.0.7',
    'retry-loop',
  ],
  ['1013', 'WebSocket closed with code 1013: try again later', 'throttled-by-cpms'],
  ['limit', 'Tenant 1 has reached its connection limit reached: 100', 'throttled-by-cpms'],
  ['fail2ban', 'fail2ban.actions: NOTICE [ocpp] Ban 10.0.0.7', 'ddos-protection'],
  ['flood', 'kernel: TCP: request_sock_TCP: Possible SYN flooding on port 9220', 'ddos-protection'],
  [
    'open-closed',
    '15:45:26 INFO [websockets.server] connection open\n15:45:26 INFO [websockets.server] connection closed',
    'client-closes-at-once',
    'https://github.com/lbbrhzn/ocpp/issues/442',
  ],
  [
    'token',
    '?charging Station Token is required, connection refused',
    'cpms-closes',
    'https://github.com/sap-labs-france/ev-server/issues/2922',
  ],
  [
    '1001',
    'The socket closes cleanly with code 1001, going away, and reconnects a few seconds later, again and again',
    'keepalive-too-long',
    'https://github.com/lbbrhzn/ocpp/issues/2030',
  ],
  [
    'envoy-si',
    '[2026-01-01T10:00:00.000Z] "GET /ocpp/CP7 HTTP/1.1" 101 SI 812 900 300000 - "-" "-" "x" "csms" "-"',
    'keepalive-too-long',
  ],
  [
    'python-ping',
    'sent 1011 (internal error) keepalive ping timeout; no close frame received',
    'ping-not-answered',
  ],
  ['citrine-ping', 'Client cp7 is not alive, terminating', 'ping-not-answered'],
  [
    'boot',
    '[3,"19","{\\"x\\":1}"]\n[3,"20",{"currentTime":"2026-01-01T00:00:00Z","interval":300,"status":"Rejected"}]',
    'boot-rejected',
  ],
  ['go-1006', 'websocket: close 1006 (abnormal closure): unexpected EOF', 'connection-cut'],
  [
    'dotnet-cut',
    'The remote party closed the WebSocket connection without completing the close handshake.',
    'connection-cut',
  ],
  ['too-big', 'Max payload size exceeded, code=1009', 'messages-invalid'],
  ['1008', 'received 1008 (policy violation)', 'closed-by-policy'],
]);
