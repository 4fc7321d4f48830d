import { textCases } from '@/tests/corpus/corpus-case';
import { github } from './github';

/** Reports of others, labelled by what their threads found before they were diagnosed. */
export const fieldCertificateTexts = textCases('field', [
  [
    'scratchfoundation-scratch-link-181',
    'The secure WebSocket server by default offers only TLS 1.0; the client blocks TLS 1.0 and 1.1',
    'tls-too-old',
    github('scratchfoundation/scratch-link/issues/181'),
  ],
  [
    'apache-pulsar-13734',
    'fatal: Handshake failure (40): no_shared_cipher, NO_SHARED_CIPHER reported by the broker',
    'no-common-cipher',
    github('apache/pulsar/issues/13734'),
  ],
  [
    'gorilla-websocket-120',
    'Error: unable to verify the first certificate\n    at TLSSocket.<anonymous> (_tls_wrap.js:1009:38)',
    'ca-not-trusted',
    github('gorilla/websocket/issues/120'),
  ],
  [
    'joewalnes-websocketd-439',
    'http: TLS handshake error from 10.0.0.7:52114: read tcp 10.0.0.2:443->10.0.0.7:52114: read: connection reset by peer',
    'tls-handshake-broken-off',
    github('joewalnes/websocketd/issues/439'),
  ],
  [
    'everest-everest-demo-74',
    'OCPP fails with a missing certificate error: there is no CSMS_LEAF in certs/client/csms',
    'client-certificate-missing',
    github('EVerest/everest-demo/issues/74'),
  ],
  [
    'dingo35-smartevse-3-5-issues-363',
    'OCPP only works unsecure: the platform changed its root certificate, and the one hardcoded in the charger does not know it. WSS no longer connects',
    'ca-not-trusted',
    github('dingo35/SmartEVSE-3.5/issues/363'),
  ],
  [
    'gilmaimon-arduinowebsockets-issues-99',
    'client fails to connect to wss; with ws:// everything works. You are removing the Certificate Authority call, therefore the ESP32 cannot verify the host server: it has no list of CA issuers',
    'ca-not-trusted',
    github('gilmaimon/ArduinoWebsockets/issues/99'),
  ],
  [
    'nodemcu-nodemcu-firmware-issues-1432',
    'The Client Hello must contain GMT Unix Time but it is "Jan 1, 1970 02:00:00" in all messages. After a while the device reports "Bad certificate"',
    'charger-clock-wrong',
    github('nodemcu/nodemcu-firmware/issues/1432'),
  ],
  [
    'espressif-esp-at-issues-432',
    'E (13560) esp-tls: mbedtls_ssl_handshake returned -0x2700\nI (13560) esp-tls: Failed to verify peer certificate!\nI (13561) esp-tls: verification info:   ! The certificate validity starts in the future',
    'charger-clock-wrong',
    github('espressif/esp-at/issues/432'),
  ],
  [
    'openslab-osu-sslclient-issues-27',
    '(SSLClient)(SSL_ERROR)(m_print_br_error): Certificate is expired or not yet valid.\nwhen I set the time from WiFi.getTime() it says it is expired, with the compile time there is no issue',
    'charger-clock-wrong',
    github('OPEnSLab-OSU/SSLClient/issues/27'),
  ],
  [
    'wolfssl-wolfssl-issues-4443',
    "Unable to use Let's Encrypt certificates after DST Root CA X3 expiration: ASN no signer error to confirm failure",
    'ca-not-trusted',
    github('wolfSSL/wolfssl/issues/4443'),
  ],
  [
    'walletconnect-walletconnect-monorepo-iss',
    "The devices haven't received a firmware update with the new root of Let's Encrypt and so fail to connect",
    'ca-not-trusted',
    github('WalletConnect/walletconnect-monorepo/issues/1273'),
  ],
  [
    'warmcat-libwebsockets-issues-2149',
    'SSL error: unable to get local issuer certificate (preverify_ok=0;err=20;depth=1)',
    'ca-not-trusted',
    github('warmcat/libwebsockets/issues/2149'),
  ],
]);
