const sources: readonly (readonly [string, RegExp])[] = [
  ['ESP-IDF', /\b[EWI] \(\d{1,12}\) [\w-]{1,40}:|esp_(?:tls|transport|ws|websocket)/i],
  ['MicroOcpp', /\[(?:MO|OCPP|mocpp)\]|MicroOcpp|ArduinoOcpp/],
  ['Mongoose', /mongoose\.c:|\bmg_(?:error|connect|close|ws|http)/],
  ['libocpp', /ocpp:OCPP\d|ocpp::|libocpp|evse_security|CLIENT_CONNECTION_ERROR/],
  ['WebSocket++', /websocketpp|WebSocket\+\+|library_error_code|asio\.(?:ssl|system|misc)/],
  ['OpenSSL', /X509_V_ERR|:SSL routines:|error:[0-9A-F]{8}:|ssl3_\w+|tls_\w+:/],
  ['GnuTLS', /gnutls|\*\*\* (?:Fatal|Received) /i],
  ['Mbed TLS', /mbedtls|-0x[0-9a-f]{4}\b/i],
  ['wolfSSL', /wolfssl/i],
  ['Python', /Traceback \(most recent|websockets\.|\(_ssl\.c:|aiohttp|asyncio|custom_components/],
  ['Node.js', /\bnode:|ERR_[A-Z_]{4,}|\bE(?:CONN\w+|NOTFOUND|AI_AGAIN|TIMEDOUT)\b|HPE_\w+/],
  ['Java-WebSocket', /TooTallNate|org\.java_websocket|web ?socket upgrade failure/i],
  ['Java', /\w+\.java:\d+\)|javax?\.(?:net|security)|\bsun\.security/],
  ['.NET', /System\.Net|HttpRequestException|WebSocketException/],
  ['Go', /x509: |dial tcp|websocket: (?:close|bad)|remote error: tls/],
  ['SteVe', /chargeBoxId|de\.rwth|\/steve\/websocket/i],
  ['CitrineOS', /citrine|UpgradeAuthenticationError|Filter failed for/i],
  ['OCPP.Core', /OCPPMiddleware|OCPP\.Core/],
  ['ev-server', /ev-server|charging Station Token|\/OCPP(?:16|15|20)\/[0-9a-f]{24}/],
  ['evcc', /\[(?:ocpp|eebus|site|main)\s{0,8}\] (?:DEBUG|TRACE|INFO|WARN|ERROR)|evcc/],
  ['nginx', /\[(?:error|crit|warn|info)\] \d+#\d+:|nginx/i],
  ['HAProxy', /haproxy|<NOSRV>|\s[A-Za-z-]{4} \d+\/\d+\/\d+\/\d+\/\d+ \d+\/\d+/],
  ['Envoy', /envoy|upstream connect error|response_flags/i],
  ['Traefik', /traefik|DownstreamStatus|"[\w-]+@(?:docker|file|kubernetes\w*|internal)"/i],
  ['Browser', /net::ERR_|SEC_ERROR_|SSL_ERROR_|WebSocket connection to 'wss?:|NS_ERROR_/],
];

const maxSources = 6;

/** Which programs the lines look like. */
export function readSources(lines: readonly string[]): readonly string[] {
  const found = sources.filter(([, pattern]) => lines.some((line) => pattern.test(line)));
  return found.slice(0, maxSources).map(([name]) => name);
}
