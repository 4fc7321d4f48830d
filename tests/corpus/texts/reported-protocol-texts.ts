import { textCases } from '@/tests/corpus/corpus-case';
import { github } from './github';

/** Requests that are none for a WebSocket, and versions of OCPP: public reports in our words, labelled by how their threads ended. */
export const reportedProtocolTexts = textCases('reported', [
  [
    'autel-no-connection-header',
    'Autel MaxiCharger, firmware 1.38: the integration refuses it with websockets.exceptions.InvalidUpgrade: missing Connection header',
    'upgrade-header-missing',
    github('lbbrhzn/ocpp/pull/1984'),
  ],
  [
    'citrine-unsupported-protocol',
    'Opening a websocket with a protocol that is not supported ends in "No Client Connection Found"',
    'subprotocol-not-allowed',
    github('citrineos/citrineos/issues/54'),
  ],
  [
    'wss-on-plain-relay',
    'ERROR: WebSocket Failure: connection closed\nERROR: WebSocket Failure: Unable to parse TLS packet header',
    'tls-on-plain-port',
    github('greenart7c3/Citrine/issues/82'),
  ],
  [
    'opened-in-browser',
    'Failed to open a WebSocket connection: invalid Connection header: keep-alive.\n\nYou cannot access a WebSocket server directly with a browser. You need a WebSocket client.',
    'browser-request',
    github('mobilityhouse/ocpp/issues/342'),
  ],
  [
    'lws-upgrade-missing',
    '[2019/05/24 00:21:23:1450] ERR: CLIENT_CONNECTION_ERROR: HS: UPGRADE missing',
    'upgrade-header-missing',
    github('warmcat/libwebsockets/issues/1585'),
  ],
  [
    'cloudflared-upgrade-lost',
    'Chrome shows 101 Switching Protocols, then no frames, then it drops after a few seconds. A capture between cloudflared and the application shows that the Upgrade header is missing there.',
    'upgrade-header-stripped',
    github('cloudflare/cloudflared/issues/526'),
  ],
  [
    'cloudflare-websockets-off',
    'Log-in works through Cloudflare, but then: failed to connect. WebSockets were switched off in the Network part of the Cloudflare dashboard.',
    'upgrade-header-stripped',
    github('homeassistant-apps/app-cloudflared/issues/820'),
  ],
  [
    'evbox-tls-to-9000',
    'Wireshark shows a TLSv1.2 Client Hello from the charge point to port 9000, but the OCPP server there does not do TLS. Log: websockets.exceptions.InvalidMessage: did not receive a valid HTTP request',
    'tls-on-plain-port',
    github('lbbrhzn/ocpp/issues/2'),
  ],
  [
    'ocpp-go-upgrade-token',
    "upgrade:websocket: the client is not using the websocket protocol: 'upgrade' token not found in 'Connection' header (400 Bad Request, curl)",
    'upgrade-header-missing',
    github('lorenzodonini/ocpp-go/issues/247'),
  ],
  [
    'ocpp-go-2011',
    'ERRO[2022-02-23T01:52:06-03:00] unsupported subprotocols [ocpp2.0.1.1] for new client cs001 ([::1]:64384)  logger=websocket',
    'subprotocol-misspelt',
    github('lorenzodonini/ocpp-go/issues/123'),
  ],
  [
    'steve-no-version',
    'The charge box shows no protocol in SteVe. Your station does not specify one of the allowed values in the Sec-WebSocket-Protocol field, so the attempt is not accepted.',
    'subprotocol-missing',
    github('steve-community/steve/issues/135'),
  ],
  [
    'rpc-no-protocol-in-answer',
    'Client offers a subprotocol that is not allowed. The answer has a Sec-WebSocket-Accept but no Sec-WebSocket-Protocol header, and the session goes on.',
    'subprotocol-not-allowed',
    github('mikuso/ocpp-rpc/issues/64'),
  ],
  [
    'warp-403',
    '[warp-ws] ERROR 2026/08/26 07:50:59 websocket: failed to WebSocket dial: expected handshake response status code 101 but got 403\nOnly https is enabled on the box, but the websocket is opened without TLS on port 80.',
    'plain-on-tls-port',
    github('evcc-io/evcc/issues/33183'),
  ],
  [
    'relay-subprotocol',
    'WARNING opening_rejected reason=subprotocol source=192.168.1.44\n400 ocpp1.6 subprotocol required',
    'subprotocol-unknown',
    'public source: "opening_rejected reason=subprotocol"',
  ],
  [
    'rust-unsupported',
    'HTTP/1.1 400 Bad Request\n\nunsupported OCPP subprotocol',
    'subprotocol-unknown',
    'public source: "unsupported OCPP subprotocol"',
  ],
  [
    'client-not-selected',
    'SubProtocolError: Server did not select an OCPP subprotocol',
    'subprotocol-not-allowed',
    'public source: "Server did not select an OCPP subprotocol"',
  ],
  [
    'nginx-http10',
    'Behind nginx clients get "Handshake ended with HTTP error: 400". The proxied connection needs proxy_http_version 1.1.',
    'upgrade-header-stripped',
    github('hispanico/ansible-nginx-revproxy/pull/50'),
  ],
  [
    'passenger-connection',
    "Phusion Passenger passes the upgrade through: failed: Error during WebSocket handshake: 'Connection' header is missing",
    'upgrade-header-stripped',
    github('Links2004/arduinoWebSockets/issues/586'),
  ],
  [
    'no-host',
    'fd=12 -10.0.0.8-: WebSocket upgrade rejected because the Host header is missing',
    'request-malformed',
    'public source: "WebSocket upgrade rejected because the Host header is missing"',
  ],
  [
    'version-mismatch',
    'Charge point rejected due to version mismatch: invalid OCPP version',
    'subprotocol-not-allowed',
    'public source: "Charge point rejected due to version mismatch"',
  ],
  [
    'ocpp-core-l2-u2',
    "info: Microsoft.AspNetCore.Hosting.Diagnostics[1]\n      Request starting HTTP/1.1 GET https://192.168.50.104/OCPP/L2-U2 - -\ninfo: OCPPMiddleware[0]\n      OCPPMiddleware => SUCCESS: Found chargepoint with identifier=L2-U2\ninfo: OCPPMiddleware[0]\n      OCPPMiddleware => No authentication for chargepoint 'L2-U2' configured\nwarn: OCPPMiddleware[0]\n      OCPPMiddleware => No supported sub-protocol in '' from charge station 'L2-U2'\ninfo: Microsoft.AspNetCore.Hosting.Diagnostics[2]\n      Request finished HTTP/1.1 GET https://192.168.50.104/OCPP/L2-U2 - - - 400 0 - 1.5490ms",
    'subprotocol-missing',
    github('dallmann-consulting/OCPP.Core/issues/43'),
  ],
  [
    'keep-alive-beside-upgrade',
    "The Connection header contains 'keep-alive' in addition to 'Upgrade'. In this case the websocket connection is not established.",
    'upgrade-header-missing',
    github('gravitee-io/issues/issues/4768'),
  ],
  [
    'invalid-websocket-header',
    'websocket._exceptions.WebSocketException: Invalid WebSocket Header (Connection: Upgrade, Keep-Alive)',
    'upgrade-header-missing',
    github('websocket-client/websocket-client/issues/626'),
  ],
  [
    'upgrade-408',
    'The websocket upgrade request is missing the "Connection: Upgrade" header, which causes the API to respond with an HTTP 408.',
    'upgrade-header-missing',
    github('MicrosoftDocs/azure-docs/pull/1951'),
  ],
  [
    'nginx-502-upgrade',
    'All my websockets were getting 502 when the application was behind nginx. The proxy has to pass the protocol upgrade that the client asks for.',
    'upgrade-header-stripped',
    github('h5bp/server-configs-nginx/pull/18'),
  ],
  [
    'nginx-config-headers',
    'WebSocket connections fail through nginx as a reverse proxy: the Connection and Upgrade headers are incorrect or missing in its configuration.',
    'upgrade-header-stripped',
    github('open-webui/open-webui/issues/8074'),
  ],
  [
    'nginx-http-version',
    'The Upgrade header is only supported by HTTP/1.1, but nginx uses HTTP/1.0 by default.',
    'upgrade-header-stripped',
    github('SteveLTN/https-portal/pull/73'),
  ],
]);
