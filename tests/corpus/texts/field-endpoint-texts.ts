import { textCases } from '@/tests/corpus/corpus-case';
import { github } from './github';

/** Reports of others, labelled by what their threads found before they were diagnosed. */
export const fieldEndpointTexts = textCases('field', [
  [
    'ev-server-issues-2099',
    "ws://localhost:9000/R77 doesn't connect. A connection of a charger requires a token generated in the front-end for a given tenant (organization)",
    'path-prefix-missing',
    github('sap-labs-france/ev-server/issues/2099'),
  ],
  [
    'citrineos-websocketnetworkconnection-ts-2',
    'Connection upgrade failed UpgradeAuthenticationError: Tenant resolution failed: no valid tenant path provided in request and server is not configured with a default tenantId\nHTTP/1.1 401',
    'tenant-segment-missing',
    'public source: citrineos WebsocketNetworkConnection.ts',
  ],
  [
    'traefik-issues-2891',
    'level=error msg="vulcand/oxy/forward/websocket: Error dialing \\"dev.cloud\\": websocket: bad handshake with resp: 200 200 OK"',
    'path-typo',
    github('traefik/traefik/issues/2891'),
  ],
  [
    'aws-load-balancer-controller-issues-2631',
    'Websocket Optional(wss://xxx.xx.xx.com:443/xx/xx) disconnected with error Optional(Starscream.WSError(type: Starscream.ErrorType.upgradeError, message: "Invalid HTTP upgrade", code: 404))',
    'path-typo',
    github('kubernetes-sigs/aws-load-balancer-controller/issues/2631'),
  ],
  [
    'evcc-pull-10195',
    'Der Simulator macht hinter die URL und vor die StationID ein slash; es würde dann eine URL mit zwei Slashes hintereinander herauskommen: ws://evcc:8887//stationid',
    'double-slash',
    github('evcc-io/evcc/pull/10195'),
  ],
  [
    'open-ocpp-pull-198',
    '[websockets] Encode charge point identifier in URL',
    'identity-not-encoded',
    github('c-jimenez/open-ocpp/pull/198'),
  ],
  [
    'workerd-issues-1751',
    'Failed to establish the WebSocket connection: expected server to reply with HTTP status code 101 (switching protocols), but received 404 instead.',
    'path-typo',
    github('cloudflare/workerd/issues/1751'),
  ],
  [
    'ev-server-jsonocppserver-ts',
    "Upgrade > WS Connection with URL '/ws/CP1' is invalid: No 'OCPP16' or 'REST' in path",
    'path-prefix-missing',
    'public source: ev-server JsonOCPPServer.ts',
  ],
  [
    'ev-server-wsconnection-ts',
    "Wrong number of arguments in URL '/OCPP16/5be7fb271014d90008992f06'",
    'path-prefix-missing',
    'public source: ev-server WSConnection.ts',
  ],
  [
    'node-red-contrib-ocpp-issues-58',
    "[error] TypeError: Cannot read properties of undefined (reading 'cbid')\n    at WebSocketServer.connection (ocpp/ocpp-server.js:226:58)\nThe server thinks it is missing the chargebox id in the connection route",
    'identity-missing',
    github('argonne-vci/node-red-contrib-ocpp/issues/58'),
  ],
  [
    'charge-point-id-missing-from-path',
    'connection without a charge point id path=/ocpp/ remote=10.0.0.9\nHTTP/1.1 404',
    'identity-missing',
    'public source: "charge point id missing from path"',
  ],
  [
    'agileconfig-issues-11',
    "The server returned status code '200' when status code '101' was expected",
    'path-typo',
    github('dotnetcore/AgileConfig/issues/11'),
  ],
  [
    'jetty-issues-2946',
    "org.eclipse.jetty.websocket.api.UpgradeException: Didn't switch protocols, expected status <101>, but got <200>",
    'path-typo',
    github('jetty/jetty.project/issues/2946'),
  ],
  [
    'tyrus-issues-44',
    'javax.websocket.DeploymentException: Handshake error.\nCaused by: org.glassfish.tyrus.core.HandshakeException: Response code was not 101: 404',
    'path-typo',
    github('eclipse-ee4j/tyrus/issues/44'),
  ],
  [
    'mobilityhouse-ocpp-issues-653',
    "I do not know what to set in the Server URL. Wouldn't it be to append the identity to the end? Example: wss://cs.example/ocppj/QP-4723",
    'identity-missing',
    github('mobilityhouse/ocpp/issues/653'),
  ],
  [
    'lorenzodonini-ocpp-go-issues-195',
    "can't connect to the central system with this ws://localhost:8887, I guess I need to pass on the CLIENT_ID but how and where?",
    'identity-missing',
    github('lorenzodonini/ocpp-go/issues/195'),
  ],
  [
    'jetty-issues-3471',
    "No factory for Upgrade: websocket in ServerConnector@13deb50e{HTTP/1.1}\nws://localhost:8080/alert' failed: Error during WebSocket handshake: Unexpected response code: 404",
    'path-typo',
    github('jetty/jetty.project/issues/3471'),
  ],
  [
    'no-identity',
    'close\nclose code=4000 No identity',
    'identity-missing',
    'public csms source: "No identity"',
  ],
  [
    'sap-labs-france-ev-server-issues-3048',
    'response is "Unauthorized", and in the frontend: Invalid connection URL /QssCharger',
    'path-typo',
    github('sap-labs-france/ev-server/issues/3048'),
  ],
  [
    'openevse-openevse-esp32-firmware-issues-',
    '[MO] warning (MicroOcppMongooseClient.cpp:485): connection ws://cs.example/steve/websocket/CentralSysremService/test01 -- HTTP error 404\n[MO] info (MicroOcppMongooseClient.cpp:511): connection ws://cs.example/steve/websocket/CentralSysremService/test01 -- closed',
    'path-typo',
    github('OpenEVSE/openevse_esp32_firmware/issues/873'),
  ],
  [
    'vaadin-hilla-pull-606',
    'the websocket handler does not match: the path that the client sends ends with a / but the registration does not',
    'trailing-slash',
    github('vaadin/hilla/pull/606'),
  ],
  [
    'micronaut-projects-micronaut-core-issues',
    'WebSocket is not found, 404 is returned when the url contains a trailing slash before the parameters, /ws/chat/?token=x',
    'trailing-slash',
    github('micronaut-projects/micronaut-core/issues/3645'),
  ],
  [
    'iov-one-iov-core-pull-324',
    'wss://net.example/ broke, while wss://net.example worked',
    'trailing-slash',
    github('iov-one/iov-core/pull/324'),
  ],
  [
    'ekulyk-pythonpusherclient-pull-5',
    'the code results in double-slash websocket paths, ws://ws.example:80//app/d20f, which breaks all access',
    'double-slash',
    github('ekulyk/PythonPusherClient/pull/5'),
  ],
  [
    'adonisjs-adonis-websocket-issues-57',
    'If I add / on the end of the path in the request, the server returns "400 bad request", and most client libraries add it',
    'trailing-slash',
    github('adonisjs/adonis-websocket/issues/57'),
  ],
]);
