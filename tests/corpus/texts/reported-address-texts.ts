import { textCases } from '@/tests/corpus/corpus-case';
import { github } from './github';

/** Wrong paths: public reports in our words, labelled by how their threads ended. */
export const reportedAddressTexts = textCases('reported', [
  [
    'openevse-typo',
    '[MO] warning (MicroOcppMongooseClient.cpp:261): Insecure connection (WS)\n[MO] info (RequestQueue.cpp:45): operation timeout: BootNotification\n[MO] warning (MicroOcppMongooseClient.cpp:485): connection ws://10.1.2.3/steve/websocket/CentralSysremService/test01 -- HTTP error 404\n[MO] info (MicroOcppMongooseClient.cpp:511): connection ws://10.1.2.3/steve/websocket/CentralSysremService/test01 -- closed',
    'path-typo',
    github('OpenEVSE/openevse_esp32_firmware/issues/873'),
  ],
  [
    'ev-server-no-ocpp16',
    "Upgrade > WS Connection with URL '/IPElms' is invalid: No 'OCPP16' or 'REST' in path",
    'path-prefix-missing',
    github('sap-labs-france/ev-dashboard/issues/3091'),
  ],
  [
    'ev-server-argument-count',
    "Open > WS Connection ID 'OpNMq' has been rejected and closed by server due to an exception: Wrong number of arguments in URL '/OCPP16/CS-SCHNEIDER-00001'",
    'path-prefix-missing',
    github('SAP/e-mobility-charging-stations-simulator/issues/663'),
  ],
  [
    'steve-no-identity',
    '[WARN ] 2022-03-09 18:17:10,113 org.springframework.web.servlet.PageNotFound - No mapping for GET /steve/websocket/CentralSystemService',
    'identity-missing',
    github('steve-community/steve/issues/776'),
  ],
  [
    'elvi-id-added-twice',
    'EVBox Elvi, custom backend. I entered ws://steve.example:8180/steve/websocket/CentralSystemService/EVB-P1803/ in the app. No heartbeat in SteVe. The station adds its id to the URL by itself, so it is in there twice.',
    'identity-twice',
    github('steve-community/steve/issues/549'),
  ],
  [
    'json-station-on-soap-url',
    'Station is OCPP 1.6 JSON over WebSocket, but its URL is ws://10.0.0.5:8080/steve/services/CentralSystemService\n[WARN ] org.apache.cxf.phase.PhaseInterceptorChain - Interceptor for {urn://Ocpp/Cs/2015/10/}CentralSystemService has thrown exception, unwinding now\norg.apache.cxf.interceptor.Fault: Error reading XMLStreamReader',
    'path-typo',
    github('steve-community/steve/issues/529'),
  ],
  [
    'mongoose-400',
    'mgos_rpc_channel_ws:261 0x3ffc7958 Connecting to ws://192.168.1.88:3001, SSL? 0\nmgos_rpc_channel_ws.:52 0x3ffc7958 WS handshake resp 400\nThe server is mounted on ws://192.168.1.88:3001/ - the slash was missing.',
    'path-typo',
    github('cesanta/mongoose/issues/1111'),
  ],
  [
    'status-200',
    "Failed to open websocket: The status code of the opening handshake response is not '101 Switching Protocols'. The status line is: HTTP/1.1 200 OK",
    'path-typo',
    github('TakahikoKawasaki/nv-websocket-client/issues/98'),
  ],
  [
    'lws-200',
    "WARN: lws_client_handshake: got bad HTTP response '200 OK'\nERR: CLIENT_CONNECTION_ERROR: ocpp1.6: HS: ws upgrade response not 101",
    'path-typo',
    github('warmcat/libwebsockets/issues/1775'),
  ],
  [
    'lws-404',
    "[wsicli|0|WS/h1/default/ws.example.com]: lws_client_ws_upgrade: got bad HTTP response '404'",
    'path-typo',
    github('warmcat/libwebsockets/issues/2837'),
  ],
  [
    'toolkit-url-in-path',
    'The client has to send its messages to http://localhost:8080/http://localhost',
    'whole-url-in-request',
    github('IZIVIA/ocpp-toolkit/pull/81'),
  ],
  [
    'ocpp-go-no-id',
    'error: failed to resolve charge point id\nHTTP/1.1 404 NotFound',
    'identity-missing',
    github('lorenzodonini/ocpp-go/blob/0597117b59d8188271a00e7f44fadf34f7bd5eb0/ws/server.go'),
  ],
  [
    'relay-path',
    'WARNING opening_rejected reason=path source=192.168.1.44\n404 path rejected',
    'path-typo',
    'public source: "opening_rejected reason=path"',
  ],
  [
    'no-id-in-url',
    '[OCPPServer] Connection rejected: No charge point ID in URL',
    'identity-missing',
    'public source: "Connection rejected: No charge point ID in URL"',
  ],
  [
    'no-id-in-path',
    "WARNING:root:No charge point ID in path '/ocpp'. Charge point must connect to /ocpp/<cp_id>",
    'identity-missing',
    'public source: "No charge point ID in path"',
  ],
  [
    'missing-id-1008',
    "close 1008 'Missing Charge Point ID in URL path'",
    'identity-missing',
    'public source: "Missing Charge Point ID in URL path"',
  ],
  [
    'double-slash',
    'Double slashes in the endpoint: https://cp.example.com/region//CP-7',
    'double-slash',
    github('eddie-energy/eddie/issues/434'),
  ],
]);
