import { textCases } from '@/tests/corpus/corpus-case';

const basic = (text: string) => Buffer.from(text).toString('base64');
const request = (path: string, authorization: string) =>
  `GET ${path} HTTP/1.1\nHost: csms.example\nConnection: Upgrade\nUpgrade: websocket\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\nSec-WebSocket-Version: 13\nSec-WebSocket-Protocol: ocpp1.6\nAuthorization: ${authorization}\n\nHTTP/1.1 401 Unauthorized\n`;

export const credentialTexts = textCases('credential', [
  [
    'steve-none',
    "Failed to find username and password in Basic Authorization header for ChargeBoxId 'CP7'",
    'firmware-configuration-missing',
  ],
  [
    'core-challenge',
    'HTTP 401, WWW-Authenticate: Basic realm="OCPP.Core", no Authorization header was sent',
    'firmware-configuration-missing',
    'https://github.com/dallmann-consulting/OCPP.Core/issues/11',
  ],
  [
    'exchange-none',
    'GET /ocpp/CP7 HTTP/1.1\nHost: csms.example\nConnection: Upgrade\nUpgrade: websocket\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\nSec-WebSocket-Version: 13\nSec-WebSocket-Protocol: ocpp1.6\n\nHTTP/1.1 401 Unauthorized',
    'firmware-configuration-missing',
  ],
  [
    'exchange-proxied',
    'GET /ocpp/CP7 HTTP/1.1\nHost: csms.example\nConnection: Upgrade\nUpgrade: websocket\nX-Forwarded-For: 10.0.0.7\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\nSec-WebSocket-Version: 13\nSec-WebSocket-Protocol: ocpp1.6\n\nHTTP/1.1 401 Unauthorized',
    'proxy-strips-authorization',
  ],
  [
    'null-password',
    'authenticateSession is called with a null password by several wallboxes',
    'key-set-but-not-sent',
    'https://github.com/ChargeTimeEU/Java-OCA-OCPP/issues/232',
  ],
  ['other-scheme', 'GET /ocpp/CP7\nAuthorization: Bearer abcdefgh12345678', 'other-scheme-sent'],
  [
    'steve-empty',
    "Empty password provided for ChargeBoxId 'CP7'",
    'password-field-empty',
    'https://github.com/steve-community/steve',
  ],
  ['header-empty', request('/ocpp/CP7', `Basic ${basic('CP7:')}`), 'password-field-empty'],
  [
    'header-no-user',
    request('/ocpp/CP7', `Basic ${basic(':abcdefgh12345678')}`),
    'username-field-empty',
  ],
  [
    'citrine-none',
    'Rejected 1:cp7: Has no password',
    'no-password-registered',
    'https://github.com/citrineos/citrineos-core',
  ],
  [
    'steve-unset',
    "No password configured for ChargeBoxId 'CP7' - authentication misconfiguration",
    'no-password-registered',
  ],
  ['factory-reset', 'Charger rebooted after factory reset, OCPP settings cleared', 'factory-reset'],
  ['nvs', 'E (77) nvs: config partition CRC error, settings corrupted', 'configuration-corrupted'],
  [
    'steve-wrong',
    "Invalid password attempt for ChargeBoxId 'CP7'",
    'incorrect-password-or-username',
  ],
  [
    'core-wrong',
    "OCPPMiddleware => FAILURE: Basic authentication for chargepoint 'CP7' does NOT match",
    'incorrect-password-or-username',
    'https://github.com/dallmann-consulting/OCPP.Core',
  ],
  ['ws-401', 'Error: Unexpected server response: 401', 'incorrect-password-or-username'],
  [
    'python-401',
    'websockets.exceptions.InvalidStatus: server rejected WebSocket connection: HTTP 401',
    'incorrect-password-or-username',
  ],
  [
    'ocpp-go',
    'basic auth failed: credentials invalid for client CP7',
    'incorrect-password-or-username',
  ],
  [
    'steve-username',
    "Case-insensitive validation failed: Basic Auth username 'admin' does not match ChargeBoxId 'CP7'",
    'identity-mismatch',
  ],
  [
    'header-username',
    request('/ocpp/CP7', `Basic ${basic('admin:abcdefgh12345678')}`),
    'identity-mismatch',
  ],
  ['header-case', request('/ocpp/CP7', `Basic ${basic('cp7:abcdefgh12345678')}`), 'case-differs'],
  [
    'header-encoded',
    request('/ocpp/RDAM%7C7', `Basic ${basic('RDAM%7C7:abcdefgh12345678')}`),
    'username-percent-encoded',
  ],
  [
    'header-separators',
    request('/ocpp/CP-7', `Basic ${basic('CP_7:abcdefgh12345678')}`),
    'username-separators-differ',
  ],
  [
    'header-hex',
    request('/ocpp/CP7', `Basic ${basic('CP7:646B327130726675327130662D326630726467')}`),
    'password-hex-text',
    'https://coreevi.com/a/2/ocpp-basic-auth-securityprofile',
  ],
  [
    'header-newline',
    request('/ocpp/CP7', `Basic ${basic('CP7:abcdefgh12345678\n')}`),
    'password-has-spaces',
  ],
  ['header-same', request('/ocpp/CP7', `Basic ${basic('CP7:CP7')}`), 'password-is-username'],
  ['header-no-colon', request('/ocpp/CP7', `Basic ${basic('CP7')}`), 'authorization-malformed'],
  [
    'citrine-encoded',
    'Unauthorized RDAM%7C7',
    'cpms-compares-encoded-identity',
    'https://github.com/citrineos/citrineos-core/pull/1093',
  ],
  [
    'hex-prose',
    'The simulator sends the 40 hex digits of the key verbatim in the Authorization header',
    'password-hex-text',
    'https://github.com/shiv3/ocpp-cp-simulator/issues/260',
  ],
  [
    'hex-printable',
    'AuthorizationKey is decoded inconsistently, depending on whether its bytes are printable',
    'password-hex-text',
    'https://github.com/EVerest/EVerest/issues/2034',
  ],
  [
    'one-side',
    'The flag “set on charger” does the opposite: it does not update the password on the charger',
    'changed-on-one-side',
    'https://github.com/citrineos/citrineos-core/pull/381',
  ],
  ['too-long', 'AuthorizationKey is longer than 20 characters and refused', 'password-too-long'],
  ['too-short', 'password must have at least 16 characters', 'password-too-short'],
  ['colon', 'Login fails when there is a colon in the password', 'cpms-splits-at-colon'],
  [
    'not-base64',
    'Authorization header malformed: credentials are not base64',
    'authorization-malformed',
  ],
  [
    'forwarded',
    'Rejecting: security profile 2 requires TLS, X-Forwarded-Proto not trusted',
    'forwarded-proto-not-trusted',
    'https://github.com/shiv3/ocpp-cp-simulator/issues/289',
  ],
  [
    'okhttp',
    'onFailure: Expected 101 status code',
    'refused-by-cpms',
    'https://github.com/shiv3/ocpp-cp-simulator/issues/289',
  ],
  [
    'java-websocket',
    'HTTP/1.1 404 WebSocket Upgrade Failure\nServer: TooTallNate Java-WebSocket',
    'cpms-hides-reason',
    'https://github.com/TooTallNate/Java-WebSocket/issues/1423',
  ],
  [
    'websocketpp',
    'WEBSOCKET|error: <connection failed[http_response_code: 404,WebSocket Upgrade Failure|library_error_code: 20, Invalid HTTP status.]>',
    'cpms-hides-reason',
    'https://github.com/sebastianwien/ev-monitor/issues/146',
  ],
]);
