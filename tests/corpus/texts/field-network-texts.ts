import { textCases } from '@/tests/corpus/corpus-case';
import { github } from './github';

/** Reports of others, labelled by what their threads found before they were diagnosed. */
export const fieldNetworkTexts = textCases('field', [
  [
    'microocpp-issues-42',
    'wifi connected properly but nodemcu not sending request for ocpp connection to server, proper url defined; same ocpp works with other ev charging machine',
    'never-seen',
    github('matth-x/MicroOcpp/issues/42'),
  ],
  [
    'microocpp-issues-76',
    'over gsm, the wifigeneric library is pushing DNS failed for my Host URL',
    'dns-failure',
    github('matth-x/MicroOcpp/issues/76'),
  ],
  [
    'ocpp-core-issues-18',
    "ws://localhost:8081/OCPP/station42 everything is ok, but when I put the ip address it doesn't work: ws://192.168.1.2:8081/OCPP/station42. When you use a regular IP-address your calls need to pass the firewall; you need to open the corresponding port",
    'firewall-blocks',
    github('dallmann-consulting/OCPP.Core/issues/18'),
  ],
  [
    'ev-dashboard-issues-1631',
    'OCPP client fails to connect to the backend after reboot or power fail',
    'half-open-no-reconnect',
    github('sap-labs-france/ev-dashboard/issues/1631'),
  ],
  [
    'ocpp-rpc-lib-server-js-2',
    'Client connection closed before upgrade complete\nHTTP/1.1 400',
    'request-never-finished',
    'public source: ocpp-rpc lib/server.js',
  ],
  [
    'evcc-issues-16021',
    'websocket read error: websocket: close 1006 (abnormal closure): unexpected EOF\ninitiating connection to wallbox-2122A1.local:4712/ship/\nfailed: dial tcp: lookup wallbox-2122A1.local on 192.168.2.1:53: no such host',
    'dns-failure',
    github('evcc-io/evcc/issues/16021'),
  ],
  [
    'mbedtls-issues-4549',
    'WIFI SSL CONNECTION - ! mbedtls_net_connect returned -68; with a SIM card it connects successfully',
    'network-issue',
    github('Mbed-TLS/mbedtls/issues/4549'),
  ],
  [
    'apostoldevel-ocpp-cs-issues-5',
    'ws://cs.example:9220/ocpp the connection times out. The code succeeds with other servers',
    'network-issue',
    github('apostoldevel/ocpp-cs/issues/5'),
  ],
  [
    'opening-rejected-reason-source',
    'opening_rejected reason=source source=10.1.2.3\nHTTP/1.1 403',
    'firewall-blocks',
    'public relay source: "opening_rejected reason=source"',
  ],
  [
    'mikuso-ocpp-rpc-39',
    'the charger never reached it: the server was running on WSL which does not have access to the ethernet interface',
    'network-issue',
    github('mikuso/ocpp-rpc/issues/39'),
  ],
  [
    'genieacs-genieacs-sim-23',
    'Error: connect ECONNREFUSED 127.0.0.1:7547\n    at TCPConnectWrap.afterConnect [as oncomplete] (net.js:1159:16)',
    'network-issue',
    github('genieacs/genieacs-sim/issues/23'),
  ],
  [
    'firstof9-openevse-454',
    "after a drop of connectivity it doesn't recover, I have to restart HA for it to reconnect",
    'half-open-no-reconnect',
    github('firstof9/openevse/issues/454'),
  ],
  [
    'lbbrhzn-ocpp-1224',
    'I set ws://homeassistant.local:9000 in the charger and nothing happens. - Can you try using your ip address instead?',
    'dns-failure',
    github('lbbrhzn/ocpp/issues/1224'),
  ],
  [
    'ocpp-balanz-ocpp-2w-proxy-issues-5',
    'ERROR websockets.server: opening handshake failed\nTraceback (most recent call last):\n  File "websockets/http11.py", line 138, in parse\n    request_line = yield from parse_line(read_line)\nEOFError: stream ends after 0 bytes, before end of line',
    'tcp-without-bytes',
    github('ocpp-balanz/ocpp-2w-proxy/issues/5'),
  ],
  [
    'lbbrhzn-ocpp-issues-2',
    'Somehow the box never leaves the service of its vendor at all, regardless of what URL you enter',
    'never-seen',
    github('lbbrhzn/ocpp/issues/2'),
  ],
]);
