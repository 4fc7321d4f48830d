import { textCases } from '@/tests/corpus/corpus-case';
import { github } from './github';

/** A CPMS or proxy that fails: public reports in our words, labelled by how their threads ended. */
export const reportedServerTexts = textCases('reported', [
  [
    'nginx-111',
    '2017/08/16 21:41:16 [error] 23270#23270: *2733 connect() failed (111: Connection refused) while connecting to upstream, client: 203.0.113.54, server: ocpp.example.org, request: "GET /ocpp/CP-8 HTTP/1.1", upstream: "http://10.0.0.9:8180/ocpp/CP-8", host: "ocpp.example.org"',
    'cpms-down',
    github('HelloZeroNet/ZeroNet/issues/1077'),
  ],
  [
    'closed-1011',
    'Simulated charge point against our own central system: connected, then\nwebsockets.exceptions.ConnectionClosedError: code = 1011 (unexpected error), no reason',
    'cpms-server-error',
    github('mobilityhouse/ocpp/issues/67'),
  ],
  [
    'cloudflared-502',
    'WebSocket through a cloudflared tunnel does not work: WebSocket connection to wss://cargo.example.com/ocpp/CP1 failed: Unexpected response code: 502 (Bad gateway)',
    'cpms-server-error',
    github('cloudflare/cloudflared/issues/1083'),
  ],
  [
    'cloudflare-522',
    'failed to do websocket handshake with the server\nCaused by:\n  Invalid status code: 522',
    'cpms-timeout',
    github('erebe/wstunnel/issues/213'),
  ],
  [
    'maeve-mqtt',
    'connecting to mqtt on [mqtt://mqtt:1883/]: context deadline exceeded\nwebsocket closed with status 1002 (Internal Server Error)',
    'cpms-server-error',
    github(
      'thoughtworks/maeve-csms/blob/040f687030c70c862dc9c275d2b65e5d64922123/gateway/server/ws.go',
    ),
  ],
  [
    'relay-upstream',
    'ERROR upstream_failure error_type=ConnectionRefusedError\nconnection_closed source=192.168.1.44 charge_point_id=CP-1 cause=upstream_failure charger_code=1011 upstream_code=None',
    'cpms-down',
    'public source: "upstream_failure error_type="',
  ],
  [
    'adapter-not-running',
    'WARNING Refusing OCPP connection from CP-3: Central System not running\nclose code=1013',
    'cpms-down',
    'public source: "Refusing OCPP connection from %s: Central System not running"',
  ],
  [
    'ingress-premature',
    '2023/02/27 08:54:03 [error] 6400#6400: *6736996 upstream prematurely closed connection while reading response header from upstream, client: 10.0.4.4, server: _, request: "GET /ocpp/CP-5 HTTP/1.1", upstream: "http://10.42.1.8:37200/"',
    'cpms-closed',
    github('kubernetes/ingress-nginx/issues/9674'),
  ],
  [
    'nginx-110',
    '2019/08/07 11:17:59 [error] 6#0: *6 upstream timed out (110: Connection timed out) while connecting to upstream, client: 10.0.0.1, server: ws.example.com, request: "GET /ocpp/CP-5 HTTP/1.0"',
    'cpms-timeout',
    github('chobits/ngx_http_proxy_connect_module/issues/122'),
  ],
  [
    'chrome-504',
    'Error during WebSocket handshake: Unexpected response code: 504',
    'cpms-timeout',
    github('websockets/ws/issues/475'),
  ],
  [
    'shutting-down',
    'HTTP/1.1 503 Service Unavailable\n\nserver is shutting down',
    'cpms-down',
    'public source: "server is shutting down"',
  ],
  [
    'auth-check-broke',
    'error: auth failed while checking charger credentials\nHTTP/1.1 500 Auth temporarily unavailable',
    'cpms-server-error',
    'public source: "Auth temporarily unavailable"',
  ],
  [
    'nginx-disabled',
    '2017/01/21 09:24:56 [warn] 1111#1111: *380 upstream server temporarily disabled while reading response header from upstream, client: 203.0.113.84, server: cp.example.com, request: "GET /ocpp/CP-3 HTTP/1.1", upstream: "http://10.42.239.185:8080/ocpp/CP-3"',
    'cpms-closed',
    github('adi90x/rancher-active-proxy/issues/6'),
  ],
]);
