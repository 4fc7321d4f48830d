import { textCases } from '@/tests/corpus/corpus-case';
import { github } from './github';

/** Reports of others, labelled by what their threads found before they were diagnosed. */
export const fieldTlsTexts = textCases('field', [
  [
    'libevse-security-issues-81',
    '[ERRO] ocpp:OCPP201 void ocpp::WebsocketBase::log_on_fail(const std::error_code&, const boost::system::error_code&, int) :: Failed to connect to websocket server, error_code: 2, reason: Underlying Transport Error, HTTP response code: 0, category: websocketpp.transport, transport error code: 1, Transport error category: asio.ssl.stream',
    'tls-handshake-broken-off',
    github('EVerest/libevse-security/issues/81'),
  ],
  [
    'microocpp-issues-132',
    'Certificate verification failed, e.g. CRL, CA or signature check failed',
    'ca-not-trusted',
    github('matth-x/MicroOcpp/issues/132'),
  ],
  [
    'libocpp-issues-494',
    'libocpp verify_csms_cn seems to be unable to handle wildcard domain certificate',
    'hostname-mismatch',
    github('EVerest/libocpp/issues/494'),
  ],
  [
    'esp-idf-issues-12220',
    '[E][esp_crt_bundle.c:147] esp_crt_verify_callback(): Failed to verify certificate\n[E][ssl_client.cpp:37] _handle_error(): [start_ssl_client():273]: (-12288) X509 - A fatal error occurred, eg the chain is too long or the vrfy callback failed',
    'ca-not-trusted',
    github('espressif/esp-idf/issues/12220'),
  ],
  [
    'arduinowebsockets-issues-463',
    "[WS-Client] connect wss...\nBSSL:_wait_for_handshake: failed\nBSSL:Couldn't connect. Error = 'Certificate is expired or not yet valid.'\n[WS-Client] connection to my.websocket:443 Failed",
    'charger-clock-wrong',
    github('Links2004/arduinoWebSockets/issues/463'),
  ],
  [
    'kvs-webrtc-issues-915',
    '[1970/01/01 02:06:28:1157] E: SSL error: certificate is not yet valid (preverify_ok=0;err=9;depth=3)\n1970-01-01 02:06:28 WARN lwsHttpCallbackRoutine(): Client connection failed. Connection error string: client connect failed',
    'charger-clock-wrong',
    github('awslabs/amazon-kinesis-video-streams-webrtc-sdk-c/issues/915'),
  ],
  [
    'tasmota-pull-9757',
    'Sometimes NTP fails or takes time to stabilize. In such cases the current time is set to Jan 1st 1970, and TLS connections fail due to invalid dates of the certificate',
    'charger-clock-wrong',
    github('arendst/Tasmota/pull/9757'),
  ],
  [
    'win-ca-issues-41',
    'request to https://xyz/abc failed, reason: certificate has expired',
    'server-certificate-expired',
    github('ukoloff/win-ca/issues/41'),
  ],
  [
    'maeve-gateway-server-ws-go-2',
    'Org Name: Acme; Allowed Org Names: [Thoughtworks]\nHTTP/1.1 401',
    'client-certificate-untrusted',
    'public source: MaEVe gateway/server/ws.go',
  ],
  [
    'isrg-root-x1-troubleshooting',
    "old firmware trust store without ISRG Root X1; ask the vendor to update the charger's CA bundle",
    'ca-not-trusted',
    'public source: "ISRG Root X1" troubleshooting',
  ],
  [
    'grpc-node-issues-663',
    'Handshake failed with fatal error SSL_ERROR_SSL: error:1000007d:SSL routines:OPENSSL_internal:CERTIFICATE_VERIFY_FAILED.',
    'ca-not-trusted',
    github('grpc/grpc-node/issues/663'),
  ],
  [
    'grpc-web-issues-18',
    'Failed to dial localhost:50052: connection error: desc = "transport: x509: certificate signed by unknown authority"; please retry',
    'ca-not-trusted',
    github('improbable-eng/grpc-web/issues/18'),
  ],
  [
    'tokio-tungstenite-issues-265',
    'IO error: invalid peer certificate contents: invalid peer certificate: UnknownIssuer',
    'ca-not-trusted',
    github('snapview/tokio-tungstenite/issues/265'),
  ],
  [
    'asterisk-issues-433',
    "tcptls.c:269 handle_tcptls_connection: Certificate common name from peer '1.2.3.4:443' did not match ()",
    'hostname-mismatch',
    github('asterisk/asterisk/issues/433'),
  ],
  [
    'wuss-issues-12',
    'HandshakeFailed (Error_Protocol ("certificate rejected: [NameMismatch \\"127.0.0.1\\"]",True,CertificateUnknown))',
    'hostname-mismatch',
    github('tfausak/wuss/issues/12'),
  ],
  [
    'wpewebkit-issues-2',
    "couldn't load TLS file database: Failed to open file '/etc/ssl/certs/ca-certificates.crt': No such file or directory\nWebSocket network error: Unacceptable TLS certificate",
    'ca-not-trusted',
    github('WebPlatformForEmbedded/WPEWebKit/issues/2'),
  ],
  [
    'arduinowebsockets-issues-425',
    'wss://address:8443 works with any client, but using beginSSL on the esp8266 I get: SSL error 40 (BR_ALERT_HANDSHAKE_FAILURE)',
    'no-common-cipher',
    github('Links2004/arduinoWebSockets/issues/425'),
  ],
  [
    'xiaozhi-esp32-issues-2073',
    'WebSocket over plain TCP (ws://) works correctly. The problem only occurs when using TLS (wss://): the TLS handshake fails on the modem, the same server works with other clients',
    'certificate-issue',
    github('78/xiaozhi-esp32/issues/2073'),
  ],
  [
    'mbedtls-issues-1235',
    'SSL HANDSHAKE ERROR 40 occurs when we try to connect to a local server, cipher_list = MBEDTLS_TLS_RSA_WITH_AES_128_CBC_SHA',
    'no-common-cipher',
    github('Mbed-TLS/mbedtls/issues/1235'),
  ],
  [
    'esp-open-rtos-issues-39',
    '... connected. starting TLS session...\nSSL handshake failed. :( -261\naxTLS had some problems with modern cipher suites, the server is strict about not accepting outdated suites',
    'no-common-cipher',
    github('SuperHouse/esp-open-rtos/issues/39'),
  ],
  [
    'zephyr-issues-104155',
    'HTTPS works with TLS_PEER_VERIFY_OPTIONAL, with TLS_PEER_VERIFY_REQUIRED: Fail (errno=113, handshake aborts)',
    'ca-not-trusted',
    github('zephyrproject-rtos/zephyr/issues/104155'),
  ],
  [
    'libwebsockets-issues-1802',
    'self signed certificate added to the trusted authorities, still getting the error: net::ERR_CERT_AUTHORITY_INVALID',
    'ca-not-trusted',
    github('warmcat/libwebsockets/issues/1802'),
  ],
  [
    'websocket-for-android-issues-31',
    'Failed to validate the certificate chain, error: java.security.cert.CertPathValidatorException: Trust anchor for certification path not found.',
    'ca-not-trusted',
    github('knowledgecode/WebSocket-for-Android/issues/31'),
  ],
  [
    'lightstar-issues-1',
    'http: TLS handshake error from 121.225.47.175:6998: remote error: tls: unknown certificate',
    'ca-not-trusted',
    github('danieldin95/lightstar/issues/1'),
  ],
  [
    'joaopedrobelo-bmw-wallbox-ha-1',
    'I used my IP address instead of the hostname in the wallbox. My certificates were becoming invalid due to the IP usage',
    'hostname-mismatch',
    github('JoaoPedroBelo/bmw-wallbox-ha/issues/1'),
  ],
  [
    'nathanaela-nativescript-websockets-58',
    "on old android devices TLS 1.2 can't be used: javax.net.ssl.SSLHandshakeException: SSL handshake aborted: Failure in SSL library, usually a protocol error: sslv3 alert handshake failure",
    'tls-too-old',
    github('NathanaelA/nativescript-websockets/issues/58'),
  ],
  [
    'takahikokawasaki-nv-websocket-client-69',
    'error:1407742E:SSL routines:SSL23_GET_SERVER_HELLO:tlsv1 alert protocol version. Switching to TLSv1.2 solved it',
    'tls-too-old',
    github('TakahikoKawasaki/nv-websocket-client/issues/69'),
  ],
  [
    'takahikokawasaki-nv-websocket-client-187',
    "the handshake is done in TLSv1.0 and my server doesn't allow TLSv1.0",
    'tls-too-old',
    github('TakahikoKawasaki/nv-websocket-client/issues/187'),
  ],
]);
