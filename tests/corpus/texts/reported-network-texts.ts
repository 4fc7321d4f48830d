import { textCases } from '@/tests/corpus/corpus-case';
import { github } from './github';

/** Chargers that did not get through, and certificates: public reports in our words, labelled by how their threads ended. */
export const reportedNetworkTexts = textCases('reported', [
  [
    'newmotion-zero-bytes',
    '2026-04-30 17:39:13 ERROR websockets.server: opening handshake failed\n  File "/usr/local/lib/python3.14/site-packages/websockets/streams.py", line 46, in read_line\n    raise EOFError(f"stream ends after {p} bytes, before end of line")\nEOFError: stream ends after 0 bytes, before end of line',
    'tcp-without-bytes',
    github('ocpp-balanz/ocpp-2w-proxy/issues/5'),
  ],
  [
    'simulator-no-server',
    "After pressing Start the console says: WebSocket connection to 'ws://localhost:8080/' failed: \nNothing is listening there yet: connect ECONNREFUSED 127.0.0.1:8080",
    'network-issue',
    github('SAP/e-mobility-charging-stations-simulator/issues/333'),
  ],
  [
    'everest-conn-fail-111',
    '[INFO] ocpp:OCPP201 :: LWS connect with info port: [9000] address: [localhost] path: [/cp001] protocol: [ocpp2.1, ocpp2.0.1] security profile: [1]\n[ERRO] ocpp:OCPP201 int ocpp::WebsocketLibwebsockets::process_callback() :: CLIENT_CONNECTION_ERROR: [conn fail: 111]. Attempting reconnect\n[ERRO] ocpp:OCPP201 :: OCPP client connection to server failed',
    'network-issue',
    github('EVerest/everest-demo/issues/167'),
  ],
  [
    'go-e-timeout',
    'esp_transport_connect() failed with -1,\ntransport_error=ESP_ERR_ESP_TLS_CONNECTION_TIMEOUT, tls_error_code=0, tls_flags=0, esp_ws_handshake_status_code=0, errno=119',
    'network-issue',
    github('goecharger/go-eCharger-API-v2/issues/274'),
  ],
  [
    'addon-port-closed',
    'ws://homeassistant.local:8887\ntransport_error=ESP_ERR_ESP_TLS_FAILED_CONNECT_TO_HOST\nThe name resolves, but the port is closed.',
    'network-issue',
    github('evcc-io/hassio-addon/issues/111'),
  ],
  [
    'root-expired',
    'The charger only connects with ws://, not with wss://. The platform changed its root certificate because the old one expired in April; the old root seems to be built into the firmware.',
    'ca-not-trusted',
    github('dingo35/SmartEVSE-3.5/issues/363'),
  ],
  [
    'autel-wss',
    'Connection verification error in the Autel app with wss://...:443. With ws:// and without the port it works. There may be a certificate that has to be uploaded to the charger.',
    'ca-not-trusted',
    github('netzero-labs/netzero/issues/117'),
  ],
  [
    'arduino-9984',
    '[E][WiFiClientSecure.cpp:133] connect(): start_ssl_client: -9984\n[AO] info (OcppSocket.cpp:31): Disconnected\n[E][ssl_client.cpp:36] _handle_error(): [start_ssl_client():216]: (-9984) X509 - Certificate verification failed, e.g. CRL, CA or signature check failed',
    'ca-not-trusted',
    github('matth-x/MicroOcpp/issues/85'),
  ],
  [
    'everest-local-issuer',
    "[INFO] ocpp:OCPP201 :: Connecting TLS websocket to uri: wss://host.docker.internal/ws/cp001 with security-profile 2\n[WARN] bool ocpp::WebsocketTLS::verify_csms_cn() :: Invalid certificate error 'unable to get \nlocal issuer certificate' (at chain depth '0')\n[ERRO] ocpp::WebsocketBase::log_on_fail() :: Failed to connect to websocket server, error_code: 8, reason: TLS handshake failed, HTTP response code: 0, category: websocketpp.transport.asio.socket, transport error code: 167772567",
    'ca-not-trusted',
    github('EVerest/everest-demo/issues/25'),
  ],
  [
    'nrgkick-nothing',
    'Only the start line of the central system is in the log. It appears the charger did not contact the OCPP server at all.',
    'never-seen',
    github('lbbrhzn/ocpp/issues/212'),
  ],
  [
    'jigu-no-reconnect',
    'After a graceful WebSocket close frame from the server the charger never tries again: zero reconnection attempts in tcpdump. It has to be set up in the app anew.',
    'half-open-no-reconnect',
    github('lbbrhzn/ocpp/issues/1975'),
  ],
  [
    'works-by-ip',
    'With the IP address of the server it works fine. With the host name in the URL it does not connect.',
    'dns-failure',
    github('m-villalilla/VirtualChargePoint/issues/105'),
  ],
  [
    'name-does-not-resolve',
    '2023-02-07 11:41:40.688 ERROR (MainThread) [custom_components.openevse] Cannot connect to host openevse2.example.net:80 ssl:default [Name does not resolve]',
    'dns-failure',
    github('firstof9/openevse/issues/135'),
  ],
  [
    'no-route',
    'charger status: dial tcp 192.168.20.40:80: connect: no route to host',
    'network-issue',
    github('evcc-io/evcc/issues/16717'),
  ],
  [
    'maeve-org',
    'Org Name: Example Wallboxes; Allowed Org Names: [Thoughtworks]\n"GET http://maeve:9311/ws/CS001 HTTP/1.1" from 172.20.0.1:50612 - 401 13B',
    'client-certificate-untrusted',
    github(
      'thoughtworks/maeve-csms/blob/040f687030c70c862dc9c275d2b65e5d64922123/gateway/server/ws.go',
    ),
  ],
  [
    'csms-cn',
    'HTTP/1.1 403 Client certificate CN does not match the charge point identity',
    'certificate-of-other-charger',
    'public source: "Client certificate CN does not match the charge point identity"',
  ],
  [
    'csms-client-cert',
    'HTTP/1.1 401 Client certificate required',
    'client-certificate-missing',
    'public source: "Client certificate required"',
  ],
  [
    'esp-2700',
    'E (4012) esp-tls-mbedtls: mbedtls_ssl_handshake returned -0x2700\nI (4012) esp-tls-mbedtls: Failed to verify peer certificate!\nE (4022) esp-tls: Failed to open new connection',
    'ca-not-trusted',
    github('espressif/esp-idf/issues/12311'),
  ],
  [
    'esp-no-ca',
    'ws:// works. wss:// does not, and the log has only [E][WiFiClient.cpp:309] setOption(): fail on fd -1, errno: 9, "Bad file number". I removed the line that sets the CA certificate; the board has no list of issuers.',
    'ca-not-trusted',
    github('gilmaimon/ArduinoWebsockets/issues/99'),
  ],
  [
    'go-e-no-trace',
    'After setting OCPP in the box nothing happens: there is not even output in the trace log of the server.',
    'never-seen',
    github('evcc-io/evcc/issues/5311'),
  ],
  [
    'wifi-until-reset',
    'Once the WiFi signal is lost, the wallbox cannot be contacted after WiFi is back. It needs a reboot.',
    'half-open-no-reconnect',
    github('goecharger/go-eCharger-API-v2/issues/212'),
  ],
  [
    'smartevse-never-recovers',
    'Every couple of days the communication with the OCPP back end is lost and never recovers. Switching OCPP off and on brings it back. The WiFi is a bit unstable.',
    'half-open-no-reconnect',
    github('dingo35/SmartEVSE-3.5/issues/345'),
  ],
  [
    'connect-failed',
    'DriverException: OCPP connect failed for 10.0.0.9:9000',
    'network-issue',
    'public source: "OCPP connect failed for"',
  ],
  [
    'esp-7780',
    'E (9120) esp-tls-mbedtls: mbedtls_ssl_handshake returned -0x7780\nE (9120) esp_https_server: esp_tls_create_server_session failed',
    'tls-handshake-broken-off',
    github('espressif/esp-idf/issues/8375'),
  ],
  [
    'no-server-listening',
    'You get this error because there is no server listening for the client to connect to.',
    'network-issue',
    github('ShellRechargeSolutionsEU/ocpp/issues/18'),
  ],
]);
