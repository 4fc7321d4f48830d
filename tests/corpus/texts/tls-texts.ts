import { textCases } from '@/tests/corpus/corpus-case';

export const tlsTexts = textCases('tls', [
  [
    'openssl-version',
    'error:0A0000BF:SSL routines:tls_early_post_process_client_hello:unsupported protocol',
    'tls-too-old',
  ],
  [
    'node-version',
    'write EPROTO 140:error:1425F102:SSL routines:ssl_choose_client_version:unsupported protocol',
    'tls-too-old',
  ],
  ['alert-70', 'SSL routines:ssl3_read_bytes:tlsv1 alert protocol version', 'tls-too-old'],
  [
    'go-versions',
    'http: TLS handshake error from 10.0.3.7:33211: tls: client offered only unsupported versions: [302 301]',
    'tls-too-old',
  ],
  [
    'prose-old',
    'This charger only supports TLS 1.0, nothing newer',
    'tls-too-old',
    'https://github.com/lbbrhzn/ocpp/issues/1432',
  ],
  ['no-cipher', 'SSL routines:tls_post_process_client_hello:no shared cipher', 'no-common-cipher'],
  ['go-cipher', 'tls: no cipher suite supported by both client and server', 'no-common-cipher'],
  [
    'java-handshake',
    'javax.net.ssl.SSLHandshakeException: Received fatal alert: handshake_failure',
    'no-common-cipher',
  ],
  ['gnutls-cipher', 'Could not negotiate a supported cipher suite.', 'no-common-cipher'],
  [
    'no-client-cert',
    'SSL routines:tls_process_client_certificate:peer did not return a certificate',
    'client-certificate-missing',
  ],
  ['go-no-client-cert', "tls: client didn't provide a certificate", 'client-certificate-missing'],
  ['nginx-400', '400 No required SSL certificate was sent', 'client-certificate-missing'],
  [
    'nginx-client-verify',
    'client SSL certificate verify error: (21:unable to verify the first certificate) while reading client request headers',
    'client-certificate-untrusted',
  ],
  [
    'core-client-cert',
    "OCPPMiddleware => FAILURE: Certificate authentication for chargepoint 'CP7' does NOT match",
    'client-certificate-untrusted',
  ],
  [
    'openssl-wrong-version',
    'error:0A00010B:SSL routines:ssl3_get_record:wrong version number',
    'tls-on-plain-port',
  ],
  ['firefox-record', 'SSL_ERROR_RX_RECORD_TOO_LONG', 'tls-on-plain-port'],
  [
    'java-plain',
    'javax.net.ssl.SSLException: Unsupported or unrecognized SSL message',
    'tls-on-plain-port',
  ],
  [
    'python-hello',
    'ValueError: invalid HTTP request line: \\x16\\x03\\x01\\x02',
    'tls-on-plain-port',
  ],
  [
    'esp-record',
    'E (8812) esp-tls-mbedtls: mbedtls_ssl_handshake returned -0x7200',
    'tls-on-plain-port',
  ],
  ['nginx-497', '400 The plain HTTP request was sent to HTTPS port', 'plain-on-tls-port'],
  [
    'go-plain',
    'http: TLS handshake error from 10.0.3.7:40102: tls: first record does not look like a TLS handshake',
    'plain-on-tls-port',
  ],
  ['openssl-http', 'error:0A00009C:SSL routines:ssl3_get_record:http request', 'plain-on-tls-port'],
  ['go-client-https', 'http: server gave HTTP response to HTTPS client', 'tls-on-plain-port'],
  [
    'node-before-secure',
    'Error: Client network socket disconnected before secure TLS connection was established',
    'tls-handshake-broken-off',
  ],
  [
    'java-terminated',
    'javax.net.ssl.SSLHandshakeException: Remote host terminated the handshake',
    'tls-handshake-broken-off',
  ],
  [
    'esp-alloc',
    'E (7001) esp-tls-mbedtls: mbedtls_ssl_setup returned -0x7F00, SSL - Memory allocation failed',
    'tls-handshake-broken-off',
  ],
  [
    'octt',
    'The test tool stops with an SSL handshake error',
    'tls-handshake-broken-off',
    'https://github.com/mikuso/ocpp-rpc/issues/34',
  ],
  [
    'prose-ssl-on',
    'When I enable SSL, no connection is made at all',
    'certificate-issue',
    'https://github.com/lbbrhzn/ocpp/issues/1599',
  ],
]);
