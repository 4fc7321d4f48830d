import { textCases } from '@/tests/corpus/corpus-case';

export const addressTexts = textCases('address', [
  [
    'steve-2019',
    "HTTP/1.1 500 Server Error\nHandshakeFailureException: ChargeBoxId 'site_7' is not registered",
    'unknown-to-cpms',
    'https://github.com/steve-community/steve/issues/202',
  ],
  ['steve-2024', "ChargeBoxId 'site_7' is not recognized.", 'unknown-to-cpms'],
  [
    'core',
    'OCPPMiddleware => FAILURE: Found no chargepoint with identifier=CP7',
    'unknown-to-cpms',
    'https://github.com/dallmann-consulting/OCPP.Core',
  ],
  [
    'citrine',
    'Unknown identifier cp7',
    'unknown-to-cpms',
    'https://github.com/citrineos/citrineos-core',
  ],
  ['evcc', '[ocpp  ] ERROR unknown charge point connected: CP7', 'unknown-to-cpms'],
  [
    '412',
    'The server returned status code 412 when status code 101 was expected.',
    'unknown-to-cpms',
  ],
  [
    'case',
    'The identity differs from the one in the database by upper and lower case',
    'identity-case-differs',
    'https://github.com/steve-community/steve/pull/1934',
  ],
  ['pattern', "ChargeBoxId 'a b' contains invalid characters", 'identity-refused-by-cpms'],
  ['tenant', 'Unknown tenant nordlicht', 'tenant-unknown'],
  ['deleted', 'Charging station CP7 was deleted on 2026-01-01', 'charger-deleted'],
  [
    'spring',
    '[WARN ] org.springframework.web.servlet.PageNotFound - No mapping for GET /steve/websocket/CentralSystemService/7/CBI-1',
    'extra-path-segment',
    'https://github.com/steve-community/steve/issues/689',
  ],
  [
    'mistyped',
    '[MO] warning (MicroOcppMongooseClient.cpp:485): connection ws://10.0.0.9/steve/websocket/CentralSysremService/test01 -- HTTP error 404',
    'path-typo',
    'https://github.com/OpenEVSE/openevse_esp32_firmware/issues/873',
  ],
  [
    'steve-right-path',
    '[MO] warning (MicroOcppMongooseClient.cpp:485): connection ws://10.0.0.9/steve/websocket/CentralSystemService/test01 -- HTTP error 404',
    'unknown-to-cpms',
  ],
  [
    'no-context',
    'ws://10.0.0.9:8180/websocket/CentralSystemService/(chargeBoxId)',
    'path-prefix-missing',
    'https://github.com/steve-community/steve/issues/1846',
  ],
  [
    'aiohttp',
    'INFO:aiohttp.access:10.0.0.7 [05/Apr/2026:22:02:38 +0200] "GET /EVSE0007 HTTP/1.1" 404 174 "-" "ESP32 Websocket Client"',
    'path-prefix-missing',
    'https://github.com/openchargehub/ocpp-proxy/issues/29',
  ],
  [
    'ev-server',
    'Invalid connection URL /QcCharger',
    'path-prefix-missing',
    'https://github.com/sap-labs-france/ev-server/issues/3048',
  ],
  [
    'glued',
    'URL built as wss://host/ocppcp001',
    'identity-glued-to-path',
    'https://github.com/EVerest/libocpp/pull/801',
  ],
  [
    'whole-url',
    '/ws://10.0.0.9:9000/CP_7/SERIAL_7',
    'whole-url-in-request',
    'https://github.com/OpenEMS/openems/issues/1401',
  ],
  [
    'whole-url-code',
    'client->begin(host, 8500, "ws://server.local:8500/ocpp/CP7", "ocpp1.6")',
    'whole-url-in-request',
    'https://github.com/matth-x/MicroOcpp/issues/278',
  ],
  [
    'nginx-trailing',
    '10.0.0.7 - - [01/Jan/2026:10:00:00 +0000] "GET /ocpp/CP7/ HTTP/1.1" 404 153 "-" "-"',
    'trailing-slash',
  ],
  [
    'nginx-double',
    '10.0.0.7 - - [01/Jan/2026:10:00:00 +0000] "GET //ocpp/CP7 HTTP/1.1" 404 153 "-" "-"',
    'double-slash',
  ],
  [
    'nginx-twice',
    '10.0.0.7 - - [01/Jan/2026:10:00:00 +0000] "GET /ocpp/CP7/CP7 HTTP/1.1" 404 153 "-" "-"',
    'identity-twice',
  ],
  [
    'nginx-doubled',
    '10.0.0.7 - - [01/Jan/2026:10:00:00 +0000] "GET /ocpp/ocpp/CP7 HTTP/1.1" 404 153 "-" "-"',
    'path-prefix-doubled',
  ],
  [
    'nginx-encoding',
    '10.0.0.7 - - [01/Jan/2026:10:00:00 +0000] "GET /ocpp/CP%ZZ HTTP/1.1" 400 153 "-" "-"',
    'identity-not-encoded',
  ],
  [
    'nginx-404',
    '10.0.0.7 - - [01/Jan/2026:10:00:00 +0000] "GET /backend/chargers/CP7 HTTP/1.1" 404 153 "-" "-"',
    'path-typo',
  ],
  [
    'no-identity',
    '10.0.0.7 - - [01/Jan/2026:10:00:00 +0000] "GET /ocpp HTTP/1.1" 404 153 "-" "-"',
    'identity-missing',
  ],
  [
    'envoy-nr',
    '[2026-01-01T10:00:00.000Z] "GET /ws/CP7/a HTTP/1.1" 404 NR 0 0 0 - "-" "-" "x" "host" "-"',
    'path-typo',
  ],
  [
    'traefik',
    '{"DownstreamStatus":404,"RequestMethod":"GET","RequestPath":"/EVSE0007","RouterName":""}',
    'path-prefix-missing',
  ],
  ['cut', 'W: OCPP URL truncated to 32 characters', 'url-cut-off'],
  [
    'browser-404',
    "WebSocket connection to 'wss://csms.example/webscoket/CP7' failed: Error during WebSocket handshake: Unexpected response code: 404",
    'path-typo',
  ],
]);
