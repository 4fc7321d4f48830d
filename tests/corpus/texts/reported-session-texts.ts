import { textCases } from '@/tests/corpus/corpus-case';
import { github } from './github';

/** Sessions that collide or do not hold: public reports in our words, labelled by how their threads ended. */
export const reportedSessionTexts = textCases('reported', [
  [
    'pulsar-max-leaves',
    '2025-02-11 14:33:11 INFO [custom_components.ocpp] Websocket Subprotocol matched: ocpp1.6\n2025-02-11 14:33:11 INFO [custom_components.ocpp] Charger websocket path=/wallbox\n2025-02-11 14:33:14 INFO [ocpp] wallbox: receive message [2,"15171824","BootNotification",{"chargePointVendor":"Wall Box Chargers"}]\n2025-02-11 14:33:14 INFO [ocpp] wallbox: send [3,"15171824",{"currentTime":"2025-02-11T13:33:14Z","interval":3600,"status":"Accepted"}]\n2025-02-11 14:33:16 INFO [custom_components.ocpp] Connection closed to wallbox\nThe charger connects, sends its BootNotification and is gone again, over and over.',
    'client-closes-at-once',
    github('lbbrhzn/ocpp/issues/1510'),
  ],
  [
    'en-plus-no-ping',
    'The wallbox (EN-Plustech AC7000) seems to support no WebSocket ping. With ping_interval=None and ping_timeout=None the connection stays up, with the default it drops every time.',
    'ping-not-answered',
    github('lbbrhzn/ocpp/issues/211'),
  ],
  [
    'ocpp-go-duplicate',
    'After the WiFi came back: error: client CP-0815 already exists, closing duplicate client',
    'stale-session',
    github('lorenzodonini/ocpp-go/issues/314'),
  ],
  [
    'ocpp-go-loop',
    '2025-04-03 09:43:44 - handling new connection for CP-0815 from 10.3.3.7:41022\n2025-04-03 09:43:44 - upgraded websocket connection for CP-0815 from 10.3.3.7:41022\n2025-04-03 09:44:00 - handling read error for CP-0815: websocket: unexpected reserved bits 0x40\n2025-04-03 09:44:00 - closed connection to CP-0815\n2025-04-03 09:46:18 - handling new connection for CP-0815 from 10.3.3.7:41188\n2025-04-03 09:46:18 - upgraded websocket connection for CP-0815 from 10.3.3.7:41188\n2025-04-03 09:47:20 - handling new connection for CP-0815 from 10.3.3.7:41190\n2025-04-03 09:47:20 - client CP-0815 already exists, closing duplicate client',
    'stale-session',
    github('lorenzodonini/ocpp-go/issues/358'),
  ],
  [
    'openems-two-sessions',
    'Two connections of charge point A exist at the same time. When the older one is lost (lostSession), the newer one stops working as well.',
    'stale-session',
    github('OpenEMS/openems/issues/2906'),
  ],
  [
    'not-fully-closed',
    'Some chargers open a new websocket without fully closing the previous one. When the first closes, all existing connections of that charger are cleared.',
    'half-open-session',
    github('voltbras/ts-ocpp/issues/19'),
  ],
  [
    'sixty-after-sixty',
    'disc 13:19:48  last message 13:18:48\ndisc 13:28:48  last message 13:27:48\ndisc 13:40:48  last message 13:39:48\nAll disconnects come exactly 60s after the last received message, and the heartbeat interval is 60s too.',
    'keepalive-too-long',
    github('evcc-io/evcc/pull/33099'),
  ],
  [
    'every-40-seconds',
    'Charge points get disconnected exactly 40 seconds after they connect, then connect again at once. Python websockets with the default ping_interval=20 and ping_timeout=20.',
    'ping-not-answered',
    github('mobilityhouse/ocpp/issues/79'),
  ],
  [
    'mo-boot-rejected',
    'info (Connection.cpp:69): Connected to url: ws://cp.example.com:9071/oGDEI4\n17:57:49.806 -> [MO] info (BootNotification.cpp:83): request has been Rejected\n17:58:49.870 -> [MO] info (BootNotification.cpp:83): request has been Rejected',
    'boot-rejected',
    github('matth-x/MicroOcpp/issues/258'),
  ],
  [
    'boot-pending',
    '2024-02-19T08:43:26.578Z: ChargePoint>CentralSystem BootNotification\n[2,"d13ab69b","BootNotification",{"chargePointModel":"model","chargePointVendor":"Pionix"}]\n2024-02-19T08:43:26.808Z: CentralSystem>ChargePoint BootNotificationResponse\n[3,"d13ab69b",{"currentTime":"2024-02-19T08:43:26Z","interval":10,"status":"Pending"}]',
    'boot-rejected',
    github('EVerest/libocpp/issues/478'),
  ],
  [
    'grizzl-formation',
    "Unexpected exception in connection to 'GRS-1700001234': (\"Error code '%s' is not defined by the OCPP specification\", 'FormationViolation')",
    'messages-invalid',
    github('lbbrhzn/ocpp/issues/899'),
  ],
  [
    'node-already',
    "Rejecting connection: charge point CP-4 already connected\nclose 1008 'Charge point already connected'",
    'stale-session',
    'public source: "Rejecting connection: charge point ... already connected"',
  ],
  [
    'node-claimed',
    '[Nest] WARN Rejecting CP-4; owned by csms-node-b\n1013 Charge point already connected',
    'stale-session',
    'public source: "Rejecting ...; owned by"',
  ],
  [
    'relay-duplicate',
    'opening_rejected reason=duplicate_id source=192.168.1.44 charge_point_id=CP-1\nHTTP/1.1 409 Conflict',
    'two-chargers-one-identity',
    'public source: "opening_rejected reason=duplicate_id"',
  ],
  [
    'relay-superseded',
    'session_superseded source=192.168.1.44 charge_point_id=CP-1\nconnection_closed source=192.168.1.44 charge_point_id=CP-1 cause=superseded charger_code=1001',
    'half-open-session',
    'public source: "session_superseded source="',
  ],
  [
    'boot-details',
    '[CP_1] BootNotification Rejected: Charger details are not identical',
    'boot-rejected',
    'public source: "BootNotification Rejected: Charger details are not identical"',
  ],
  [
    'conflict-409',
    'HTTP/1.1 409 Conflict\n\nduplicate charge point id',
    'stale-session',
    'public source: "duplicate charge point id"',
  ],
  [
    'ocpp-go-1006-at-once',
    'DEBUG [2025-12-20 16:21:33] handling new connection for 555 from 10.42.0.8:52286  logger=websocket\nDEBUG [2025-12-20 16:21:33] upgraded websocket connection for 555 from 10.42.0.8:52286  logger=websocket\nDEBUG [2025-12-20 16:21:33] handling read error for 555: websocket: close 1006 (abnormal closure): unexpected EOF  logger=websocket\nINFO [2025-12-20 16:21:33] closed connection to 555  logger=websocket',
    'client-closes-at-once',
    github('lorenzodonini/ocpp-go/issues/103'),
  ],
  [
    'simulator-dropped',
    '[2024-06-19T16:53:33.340] [INFO] default - **path: /ocpp/10100304\n[2024-06-19T16:53:33.343] [INFO] default - found charge point ID.\nThe server disconnects the client as soon as it connects.',
    'cpms-closes',
    github('matth-x/MicroOcppSimulator/issues/23'),
  ],
  [
    'ready-state-3',
    'error: WebSocket is not open: readyState 3 (CLOSED). It usually happens over night; the station is disconnected after one or two hours without a message.',
    'keepalive-too-long',
    github('argonne-vci/node-red-contrib-ocpp/issues/4'),
  ],
  [
    'rpc-abort',
    'Error [AbortError]: Client disconnected\n    at Object.pendingCall.abort (node_modules/ocpp-rpc/lib/client.js:338:29)\n    at RPCServerClient._handleDisconnect (node_modules/ocpp-rpc/lib/client.js:458:14)',
    'client-closes-at-once',
    github('mikuso/ocpp-rpc/issues/61'),
  ],
  [
    'morek-idle',
    'Every time the charger becomes idle the WebSocket connection drops after around 60 minutes and then reconnects a few minutes later. It stops sending heartbeats when idle.',
    'keepalive-too-long',
    github('lbbrhzn/ocpp/issues/1679'),
  ],
  [
    'elvi-drops',
    '2025-09-10 20:38:29,975 INFO ocpp | EVB-P1: receive message [2,"1","BootNotification",{"chargePointVendor":"EVBox"}]\nA successful BootNotification, followed by connection drops: the connection seems to drop immediately after.',
    'client-closes-at-once',
    github('lbbrhzn/ocpp/issues/1744'),
  ],
  [
    'boot-blocked',
    '{"stationId":"CS-9","msg":"BootNotification rejected: station is blocked"}',
    'boot-rejected',
    'public source: "BootNotification rejected: station is blocked"',
  ],
  [
    'replacing',
    '{"stationId":"CS-9","msg":"Duplicate connection - replacing existing OCPP WebSocket"}',
    'stale-session',
    'public source: "replacing existing OCPP WebSocket"',
  ],
  [
    'message-size',
    'WARNING message_rejected reason=size direction=forwarded_charger_messages\nclose 1009 message too large',
    'messages-invalid',
    'public source: "message_rejected reason=size"',
  ],
  [
    'again-and-again',
    'The charger connects, sends its BootNotification and a heartbeat, and does the handshake again after a few seconds: 2:00:20, then 2:00:28, and so on.',
    'client-closes-at-once',
    github('mikuso/ocpp-rpc/issues/59'),
  ],
  [
    'pong-timeout',
    '[INFO] ocpp:OCPP :: Reconnecting because of a pong timeout after 5s and with reason: Pong not received from server!\n[INFO] ocpp:OCPP :: Closing websocket with code: 5 and reason: Pong timeout\n[INFO] ocpp:OCPP :: Client closed, was requested internally, finalizing connection, not reconnecting',
    'ping-not-answered',
    github('EVerest/EVerest/issues/1808'),
  ],
]);
