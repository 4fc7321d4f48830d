import { textCases } from '@/tests/corpus/corpus-case';
import { github } from './github';

/** Reports of others, labelled by what their threads found before they were diagnosed. */
export const fieldServerTexts = textCases('field', [
  [
    'lbbrhzn-ocpp-issues-1822',
    "INFO (MainThread) [custom_components.ocpp] Websocket Subprotocol matched: ocpp1.6\nERROR (MainThread) [websockets.server] connection handler failed\nTraceback (most recent call last):\n  File \"/config/custom_components/ocpp/api.py\", line 237, in on_connect\nAttributeError: 'WebSocketServerProtocol' object has no attribute 'request'",
    'cpms-crashed-on-charger',
    github('lbbrhzn/ocpp/issues/1822'),
  ],
  [
    'lbbrhzn-ocpp-issues-1117',
    "Unexpected exception in connection to '': 'list index out of range'\nTraceback (most recent call last):\n  File \"/config/custom_components/ocpp/api.py\", line 432, in post_connect\n    resp = await self.get_configuration(ckey.number_of_connectors)",
    'cpms-crashed-on-charger',
    github('lbbrhzn/ocpp/issues/1117'),
  ],
  [
    'citrineos-websocketnetworkconnection-ts',
    'Rejecting websocket upgrade: message broker is not connected.\nHTTP/1.1 503',
    'cpms-down',
    'public source: citrineos WebsocketNetworkConnection.ts',
  ],
  [
    'traefik-issues-9403',
    'Getting a 502 Bad Gateway with secured websocket. https://IP/viewer via traefik returns 502; without traefik on port 1234 it returns 200\nHTTP/1.1 502',
    'cpms-down',
    github('traefik/traefik/issues/9403'),
  ],
  [
    'swoole-issues-3623',
    "WebSocket connection to 'wss://my.domain/' failed: Error during WebSocket handshake: Unexpected response code: 525",
    'cpms-certificate-invalid',
    github('swoole/swoole-src/issues/3623'),
  ],
  [
    'websocket-nim-issues-27',
    'Error: unhandled exception: server did not reply with a websocket upgrade: HTTP/1.1 520 Origin Error',
    'cpms-server-error',
    github('niv/websocket.nim/issues/27'),
  ],
  [
    'java-websocket-issues-984',
    'Invalid status code received: 502 Status line: HTTP/1.1 502 Bad Gateway',
    'cpms-down',
    github('TooTallNate/Java-WebSocket/issues/984'),
  ],
  [
    'mobilityhouse-ocpp-issues-716',
    "connection handler failed\nTypeError: on_connect() missing 1 required positional argument: 'path'",
    'cpms-crashed-on-charger',
    github('mobilityhouse/ocpp/issues/716'),
  ],
  [
    'ocpp-auth-db-lookup-failed',
    'OCPP auth: DB lookup failed for station_id=%s',
    'cpms-server-error',
    'public source: "OCPP auth: DB lookup failed"',
  ],
  [
    'maeve-gateway-server-ws-go',
    'waiting for mqtt on [mqtt://127.0.0.1:1883/]: context deadline exceeded',
    'cpms-server-error',
    'public source: MaEVe gateway/server/ws.go',
  ],
  [
    'tyrus-issues-613',
    'javax.websocket.DeploymentException: Handshake response not received.\nat org.glassfish.tyrus.client.ClientManager',
    'cpms-closed',
    github('eclipse-ee4j/tyrus/issues/613'),
  ],
  [
    'caddy-issues-5490',
    'ERROR http.log.error dial tcp 192.168.10.253:8788: connect: connection refused {"request": {"remote_ip": "142.147.89.228", "proto": "HTTP/1.1", "method": "GET", "host": "cs.example", "uri": "/ocpp/CP1"}}\nHTTP/1.1 502',
    'cpms-down',
    github('caddyserver/caddy/issues/5490'),
  ],
  [
    'lbbrhzn-ocpp-issues-432',
    'lost connection after 1 second\n  File "/config/custom_components/ocpp/api.py", line 780, in configure\n    for key_value in resp.configuration_key:\nTypeError: \'NoneType\' object is not iterable',
    'cpms-crashed-on-charger',
    github('lbbrhzn/ocpp/issues/432'),
  ],
  [
    'caddy-issues-1150',
    '502 EOF error for websocket connection\nHTTP/1.1 502',
    'cpms-closed',
    github('caddyserver/caddy/issues/1150'),
  ],
  [
    'caddy-issues-4887',
    '"connection refused" means the upstream wasn\'t reachable. Are you certain you have something listening on that port?\nHTTP/1.1 502',
    'cpms-down',
    github('caddyserver/caddy/issues/4887'),
  ],
  [
    'radon-pull-159',
    'Caddy reverse_proxy localhost:8765 dials [::1] while the relay binds 127.0.0.1:8765, so /ws 502s',
    'cpms-down',
    github('joemccann/radon/pull/159'),
  ],
  [
    'upstream-unavailable',
    'connection_closed source=10.1.2.3 charge_point_id=CP1 cause=upstream_failure charger_code=1011 upstream_code=None\nclose code=1011 upstream unavailable',
    'cpms-down',
    'public relay source: "upstream unavailable"',
  ],
  [
    'gammazero-nexus-140',
    'http: panic serving 10.0.0.7:40412: interface conversion: net.Conn is *tls.Conn, not *net.TCPConn\ngoroutine 34 [running]:',
    'cpms-crashed-on-charger',
    github('gammazero/nexus/issues/140'),
  ],
  [
    'kubernetes-ingress-nginx-issues-9674',
    '[error] 6400#6400: *6736996 upstream prematurely closed connection while reading response header from upstream, client: 10.0.0.9, server: _, request: "GET /console_572/ws HTTP/1.1"',
    'cpms-closed',
    github('kubernetes/ingress-nginx/issues/9674'),
  ],
  [
    'envoyproxy-gateway-issues-9452',
    'WebSocket upgrade returns 403 (upgrade_failed) instead of 503 when the backend has no ready endpoints',
    'cpms-down',
    github('envoyproxy/gateway/issues/9452'),
  ],
]);
