import { textCases } from '@/tests/corpus/corpus-case';

export const certificateTexts = textCases('certificate', [
  [
    'libocpp-issuer',
    "[WARN] ocpp:OCPP201 bool ocpp::WebsocketTLS::verify_csms_cn() :: Invalid certificate error 'unable to get local issuer certificate' (at chain depth '1')\n[ERRO] ocpp:OCPP201 :: Failed to connect to websocket server, error_code: 8, reason: TLS handshake failed, HTTP response code: 0",
    'ca-not-trusted',
    'https://github.com/EVerest/everest-demo/issues/25',
  ],
  [
    'libwebsockets',
    "CLIENT_CONNECTION_ERROR: [server's cert didn't look good, X509_V_ERR = 19]. Attempting reconnect",
    'ca-not-trusted',
    'https://github.com/EVerest/everest-demo/issues/113',
  ],
  [
    's_client-21',
    'Verify return code: 21 (unable to verify the first certificate)',
    'ca-not-trusted',
  ],
  ['s_client-10', 'verify error:num=10:certificate has expired', 'server-certificate-expired'],
  ['s_client-9', 'verify error:num=9:certificate is not yet valid', 'charger-clock-wrong'],
  ['s_client-62', 'verify error:num=62:hostname mismatch', 'hostname-mismatch'],
  ['s_client-23', 'X509_V_ERR = 23', 'certificate-issue'],
  [
    'python-issuer',
    'ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate (_ssl.c:1007)',
    'ca-not-trusted',
  ],
  [
    'python-expired',
    '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: certificate has expired (_ssl.c:1129)',
    'server-certificate-expired',
  ],
  [
    'python-hostname',
    "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: Hostname mismatch, certificate is not valid for 'csms.local'. (_ssl.c:1129)",
    'hostname-mismatch',
  ],
  [
    'python-server-side',
    'ssl.SSLError: [SSL: TLSV1_ALERT_UNKNOWN_CA] tlsv1 alert unknown ca (_ssl.c:1007)',
    'ca-not-trusted',
  ],
  [
    'node-leaf',
    "Error: unable to verify the first certificate\n  code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'",
    'ca-not-trusted',
  ],
  [
    'node-altname',
    "Error [ERR_TLS_CERT_ALTNAME_INVALID]: Hostname/IP does not match certificate's altnames: Host: csms.example. is not in the cert's altnames",
    'hostname-mismatch',
  ],
  [
    'node-expired',
    "Error: certificate has expired\n    at TLSSocket.onConnectSecure (node:_tls_wrap:1540:34) { code: 'CERT_HAS_EXPIRED' }",
    'server-certificate-expired',
  ],
  [
    'java-pkix',
    'javax.net.ssl.SSLHandshakeException: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target',
    'ca-not-trusted',
  ],
  [
    'java-name',
    'java.security.cert.CertificateException: No name matching csms.local found',
    'hostname-mismatch',
  ],
  [
    'java-notyet',
    'java.security.cert.CertificateNotYetValidException: NotBefore: Mon Jan 01 00:00:00 UTC 2026',
    'charger-clock-wrong',
  ],
  [
    'go-authority',
    'tls: failed to verify certificate: x509: certificate signed by unknown authority',
    'ca-not-trusted',
  ],
  [
    'go-clock',
    'x509: certificate has expired or is not yet valid: current time 1970-01-01T00:03:11Z is before 2025-09-01T00:00:00Z',
    'charger-clock-wrong',
  ],
  [
    'go-name',
    'x509: certificate is valid for *.example.org, not ocpp.example.com',
    'hostname-mismatch',
  ],
  [
    'go-ip',
    "x509: cannot validate certificate for 10.1.2.3 because it doesn't contain any IP SANs",
    'hostname-mismatch',
  ],
  [
    'go-remote',
    'http: TLS handshake error from 10.0.3.7:51244: remote error: tls: unknown certificate authority',
    'ca-not-trusted',
  ],
  [
    'dotnet-name',
    'The remote certificate is invalid according to the validation procedure: RemoteCertificateNameMismatch',
    'hostname-mismatch',
  ],
  [
    'dotnet-chain',
    'AuthenticationException: The remote certificate is invalid because of errors in the certificate chain: UntrustedRoot',
    'ca-not-trusted',
  ],
  ['rust-issuer', 'IO error: invalid peer certificate: UnknownIssuer', 'ca-not-trusted'],
  [
    'esp-mbedtls',
    'E (12456) esp-tls-mbedtls: mbedtls_ssl_handshake returned -0x2700\nE (12460) esp-tls: Failed to open new connection',
    'ca-not-trusted',
  ],
  [
    'esp-no-option',
    'E (3211) esp-tls-mbedtls: No server verification option set in esp_tls_cfg_t structure.',
    'ca-not-trusted',
  ],
  [
    'wolfssl',
    'wolfSSL_connect failed, error -188, ASN no signer error to confirm failure',
    'ca-not-trusted',
  ],
  [
    'gnutls-untrusted',
    '- Status: The certificate is NOT trusted. The certificate issuer is unknown.\n*** PKI verification of server certificate failed...',
    'ca-not-trusted',
  ],
  [
    'gnutls-name',
    '- Status: The certificate is NOT trusted. The name in the certificate does not match the expected.',
    'hostname-mismatch',
  ],
  [
    'chrome-authority',
    "WebSocket connection to 'wss://csms.example/ocpp/CP1' failed: Error in connection establishment: net::ERR_CERT_AUTHORITY_INVALID",
    'ca-not-trusted',
  ],
  ['chrome-name', 'net::ERR_CERT_COMMON_NAME_INVALID', 'hostname-mismatch'],
  ['chrome-date', 'net::ERR_CERT_DATE_INVALID', 'server-certificate-expired'],
  ['firefox', 'Error code: SEC_ERROR_UNKNOWN_ISSUER', 'ca-not-trusted'],
  [
    'curl-60',
    'curl: (60) SSL certificate problem: self-signed certificate in certificate chain',
    'ca-not-trusted',
  ],
  [
    'rtc',
    'W (901) ocpp: RTC not set, clock is invalid, certificate check will fail',
    'charger-clock-wrong',
  ],
  [
    'alert-42',
    'OpenSSL: error:14094412:SSL routines:ssl3_read_bytes:sslv3 alert bad certificate',
    'hostname-mismatch',
  ],
  ['revoked', 'error 23 at 0 depth lookup: certificate revoked', 'certificate-issue'],
]);
