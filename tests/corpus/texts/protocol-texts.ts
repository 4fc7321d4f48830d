import { textCases } from '@/tests/corpus/corpus-case';

const upgrade = (headers: string, answer = 'HTTP/1.1 400 Bad Request') =>
  `GET /ocpp/CP7 HTTP/1.1\nHost: csms.example\n${headers}\n\n${answer}\n`;
const key = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\nSec-WebSocket-Version: 13';
const both = 'Connection: Upgrade\nUpgrade: websocket';

export const protocolTexts = textCases('protocol', [
  [
    'steve-none',
    'No protocol (OCPP version) is specified.',
    'subprotocol-missing',
    'https://github.com/steve-community/steve/issues/1109',
  ],
  [
    'ev-server-none',
    'Error : Web Socket Protocol is mandatory',
    'subprotocol-missing',
    'https://github.com/sap-labs-france/ev-server/issues/2761',
  ],
  [
    'python-none',
    "Client hasn't requested any Subprotocol. Closing Connection",
    'subprotocol-missing',
  ],
  ['exchange-none', upgrade(`${both}\n${key}`), 'subprotocol-missing'],
  [
    'exchange-old',
    upgrade(`${both}\n${key}\nSec-WebSocket-Protocol: ocpp1.5`),
    'subprotocol-too-old',
  ],
  [
    'exchange-misspelt',
    upgrade(`${both}\n${key}\nSec-WebSocket-Protocol: OCPP1.6J`),
    'subprotocol-misspelt',
  ],
  [
    'exchange-unknown',
    upgrade(`${both}\n${key}\nSec-WebSocket-Protocol: mqtt`),
    'subprotocol-unknown',
  ],
  [
    'exchange-no-agreement',
    upgrade(
      `${both}\n${key}\nSec-WebSocket-Protocol: ocpp1.6`,
      'HTTP/1.1 101 Switching Protocols\nUpgrade: websocket',
    ),
    'subprotocol-not-allowed',
  ],
  [
    'mobilityhouse',
    "Protocols mismatched | expected Subprotocols: ['ocpp1.6'], but client supports ocpp1.6, ocpp1.5 | Closing connection",
    'subprotocol-not-allowed',
    'https://github.com/lbbrhzn/ocpp/issues/497',
  ],
  [
    'citrine',
    "Protocol mismatch. Charger supports: [ocpp1.6], but server expects: 'ocpp2.0.1'.",
    'subprotocol-not-allowed',
    'https://github.com/citrineos/citrineos/issues/24',
  ],
  [
    'steve',
    "None of the requested protocols '[ocpp2.0.1]' is supported",
    'subprotocol-not-allowed',
  ],
  [
    'core',
    "OCPPMiddleware => No supported sub-protocol in 'ocpp2.1' from charge station 'CP7'",
    'subprotocol-not-allowed',
  ],
  ['ws-client', 'Error: Server sent no subprotocol', 'subprotocol-not-allowed'],
  [
    'ocpp-go',
    'unsupported subprotocols [ocpp2.1] for new client CP7 (10.0.0.7)',
    'subprotocol-not-allowed',
  ],
  [
    'chrome',
    "Error during WebSocket handshake: Sent non-empty 'Sec-WebSocket-Protocol' header but no response was received",
    'subprotocol-not-allowed',
  ],
  [
    'exchange-no-upgrade',
    upgrade(`Connection: keep-alive\n${key}\nSec-WebSocket-Protocol: ocpp1.6`),
    'upgrade-header-missing',
    'https://github.com/lbbrhzn/ocpp/pull/1984',
  ],
  [
    'exchange-stripped',
    upgrade(`X-Forwarded-For: 10.0.0.7\n${key}\nSec-WebSocket-Protocol: ocpp1.6`),
    'upgrade-header-stripped',
  ],
  [
    'python-upgrade',
    'websockets.exceptions.InvalidUpgrade: missing Connection header',
    'upgrade-header-missing',
  ],
  [
    'gorilla',
    "websocket: the client is not using the websocket protocol: 'upgrade' token not found in 'Connection' header",
    'upgrade-header-missing',
  ],
  [
    '426',
    '10.0.0.7 - - [01/Jan/2026:10:00:00 +0000] "GET /ocpp/CP7 HTTP/1.1" 426 16',
    'upgrade-header-missing',
  ],
  ['proxy', 'nginx in front does not forward the Upgrade header', 'upgrade-header-stripped'],
  ['exchange-no-key', upgrade(`${both}\nSec-WebSocket-Protocol: ocpp1.6`), 'websocket-key-invalid'],
  [
    'exchange-version',
    upgrade(
      `${both}\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\nSec-WebSocket-Version: 8\nSec-WebSocket-Protocol: ocpp1.6`,
    ),
    'websocket-version-unsupported',
  ],
  ['exchange-browser', upgrade('User-Agent: Mozilla/5.0 (X11; Linux)'), 'browser-request'],
  ['exchange-plain', upgrade('User-Agent: curl/8.5.0'), 'not-a-websocket-request'],
  ['soap', 'The charger sent a SOAP envelope to the JSON endpoint', 'not-a-websocket-request'],
  [
    'python-not-http',
    'websockets.exceptions.InvalidMessage: did not receive a valid HTTP request',
    'not-http',
    'https://github.com/lbbrhzn/ocpp/issues/1099',
  ],
  [
    'nginx-method',
    '[info] 7#7: *1 client sent invalid method while reading client request line, Invalid method in request',
    'not-http',
  ],
  [
    'node-parse',
    'Parse Error: Invalid header value char HPE_INVALID_HEADER_TOKEN',
    'request-malformed',
  ],
  [
    'haproxy-pr',
    'haproxy[9]: 10.0.0.7:5411 [01/Jan/2026:10:00:00.123] fe fe/<NOSRV> -1/-1/-1/-1/0 400 187 - - PR-- 1/1/0/0/0 0/0 "<BADREQ>"',
    'request-malformed',
  ],
  ['node-overflow', 'Parse Error: Header overflow HPE_HEADER_OVERFLOW', 'headers-too-large'],
]);
