import { textCases } from '@/tests/corpus/corpus-case';
import { github } from './github';

/** Reports of others, labelled by what their threads found before they were diagnosed. */
export const fieldRegistrationTexts = textCases('field', [
  [
    'steve-issues-419',
    "HTTP ERROR 500\nProblem accessing /steve/websocket/CentralSystemService/xtest1x. Reason:\n    Server Error\nCaused by:\norg.springframework.web.util.NestedServletException: Request processing failed; nested exception is org.springframework.web.socket.server.HandshakeFailureException: ChargeBoxId 'xtest1x' is not recognized.\n\tat org.springframework.web.servlet.FrameworkServlet.processRequest(FrameworkServlet.java:1014)\nHTTP/1.1 500",
    'unknown-to-cpms',
    github('steve-community/steve/issues/419'),
  ],
  [
    'ev-server-issues-3568',
    "CentralServer WsServerConnectionOpen - Open > WS Connection ID 'gAWJp' has been rejected and closed by server due to an exception: The Tenant ID 'default' is invalid!\nCentralServer WsServerConnectionClose - Close > WS Connection ID 'gAWJp' closed by charging station with code '1006'",
    'tenant-unknown',
    github('sap-labs-france/ev-server/issues/3568'),
  ],
  [
    'citrineos-websocketnetworkconnection-ts-4',
    'Rejecting connection: station %s not found in tenant %s\nclose code=1011 Unknown charging station',
    'unknown-to-cpms',
    'public source: citrineos WebsocketNetworkConnection.ts',
  ],
  [
    'ev-server-issues-932',
    'Reject charging station name with special characters',
    'identity-refused-by-cpms',
    github('sap-labs-france/ev-server/issues/932'),
  ],
  [
    'ocpp-handshake-rejected-4',
    "OCPP handshake rejected: invalid charge point ID '{}'\nHTTP/1.1 403",
    'unknown-to-cpms',
    'public source: "OCPP handshake rejected"',
  ],
  [
    'rejected-unknown-charge-point',
    'level=WARN msg="rejected unknown charge point" charge_point=CP-9 path=/ocpp/CP-9\nHTTP/1.1 404',
    'unknown-to-cpms',
    'public source: "rejected unknown charge point"',
  ],
  [
    'lbbrhzn-ocpp-pull-1857',
    'Fix issue with the use of capital letters in the ocpp name of the charger',
    'identity-case-differs',
    github('lbbrhzn/ocpp/pull/1857'),
  ],
  [
    'evcc-io-evcc-26346',
    '[ocpp  ] WARN 2026/01/05 10:12:44 unknown charge point connected: GARAGE-1',
    'unknown-to-cpms',
    github('evcc-io/evcc/issues/26346'),
  ],
  [
    'motown-io-motown-issues-34',
    '[ttp-bio-23143-exec-1] ERROR o.a.w.DefaultWebSocketProcessor -\njava.lang.IllegalStateException: Unknown charging station.\n    at io.motown.ocpp.viewmodel.domain.DomainService.checkChargingStationExistsAndIsRegisteredAndConfigured(DomainService.java:458)',
    'unknown-to-cpms',
    github('motown-io/motown/issues/34'),
  ],
  [
    'evcc-io-evcc-issues-3870',
    'Die Station meldet sich mit einer unbekannten ID: unbekannte Station',
    'unknown-to-cpms',
    github('evcc-io/evcc/issues/3870'),
  ],
  [
    'citrineos-websocketnetworkconnection-ts-5',
    'Tenant ${tenantId} exceeded max connections (${maxConnections}), rejecting ${identifier}\nclose code=1013 Tenant connection limit exceeded',
    'throttled-by-cpms',
    'public source: citrineos WebsocketNetworkConnection.ts',
  ],
  [
    'ocpp-handshake-rejected-2',
    'OCPP handshake rejected: handshake rate limit exceeded for CP-1 | GET /ocpp/CP-1 HTTP/1.1\nHTTP/1.1 429',
    'retry-loop',
    'public source: "OCPP handshake rejected"',
  ],
  [
    'ocpp-auth-bcrypt-throttled',
    '{"level":40,"ip":"10.0.0.9","cpId":"CP-4","fails":12,"msg":"ocpp auth: bcrypt throttled"}\nHTTP/1.1 429',
    'retry-loop',
    'public source: "ocpp auth: bcrypt throttled"',
  ],
  [
    'connection-limit',
    'Connection limit reached (500), rejecting charge point CP-12',
    'throttled-by-cpms',
    'public source: connection limit',
  ],
  [
    'evcc-issues-8290',
    'Easee Wallbox Fehler 429: Too many requests',
    'retry-loop',
    github('evcc-io/evcc/issues/8290'),
  ],
  [
    'iobroker-easee-issues-73',
    'Too many requests from third party system detected. Your IP is temporary blocked for 24 hours from the last request received.',
    'retry-keeps-block',
    github('Newan/ioBroker.easee/issues/73'),
  ],
  [
    'custom-components-zaptec-issues-158',
    'I manage 40 ish chargers. When I try to add all of them I get [429 Too Many Requests]. I can add 9 manually, but 10 gives me the 429 error',
    'shared-address',
    github('custom-components/zaptec/issues/158'),
  ],
  [
    'openhab-addons-issues-18417',
    'command failed, url: https://api.example/chargers/CP1/sessions/latest - code: [429 Too Many Requests] - result: null',
    'retry-loop',
    github('openhab/openhab-addons/issues/18417'),
  ],
  [
    'bodyscape-cielo-home-pull-116',
    'WSS handshake (valid token) -> 429 Too Many Requests. A rejected handshake retries every 10s indefinitely, continuously refreshing the throttle by IP: it never recovers',
    'retry-keeps-block',
    github('bodyscape/cielo_home/pull/116'),
  ],
  [
    'bitrich-info-xchange-stream-issues-199',
    'WebSocketClientHandler [65]: WebSocket Client failed to connect. Invalid handshake response getStatus: 429 Too Many Requests',
    'throttled-by-cpms',
    github('bitrich-info/xchange-stream/issues/199'),
  ],
  [
    'thingsboard-thingsboard-pull-15219',
    'close code 1008, reason "Max tenant sessions limit reached!"',
    'throttled-by-cpms',
    github('thingsboard/thingsboard/pull/15219'),
  ],
]);
