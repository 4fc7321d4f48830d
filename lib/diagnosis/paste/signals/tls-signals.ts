import { signal } from '@/lib/diagnosis/paste/signal';

/** TLS failed for another reason than the certificate of the server. */
export const tlsSignals = [
  signal(
    'unsupported protocol|unsupported_protocol|protocol version|protocol_version|version_too_low|version too low|unsupported versions|version_or_cipher|no protocols available|inappropriate fallback|ssl_error_unsupported_version|bad_protocol|bad protocol',
    /(?:ssl|tls|alert|routines|handshake|offered)[^\n]{0,80}(?:unsupported[ _]protocol\b|protocol[ _]version|version[ _]too[ _]low|unsupported versions|inappropriate fallback)|unsupported[ _]protocol[^\n]{0,20}(?:ssl|tls)|err_ssl_unsupported_protocol|no protocols available|version_or_cipher_mismatch|ssl_error_unsupported_version|bad_?protocol_?version/i,
    ['tls-too-old', 0.93],
  ),
  signal(
    'ssl|tls',
    /(?:only|just|uses?|using|supports?|speaks?|limited to|with|max(?:imum)?)[^\n]{0,24}\b(?:ssl ?v?[123](?:\.0)?|tls ?v?1(?:\.[01])?)(?![.\d])|\bssl ?v?[123](?:\.0)?\b ?(?:only|!)|(?:tls ?v?1\.[01]|sslv3)[^\n]{0,40}(?:only|deprecat|disabled|unsupported|not (?:supported|allowed|accepted)|refused|rejected|too old)|(?:does not|doesn['’]t|cannot|can't|no) (?:support|speak)[^\n]{0,20}tls ?v?1\.[23]/i,
    ['tls-too-old', 0.84],
  ),
  signal(
    'allow|accept|permit|block|support|refus|reject',
    /(?:(?:does|do|did|will|can)(?: not|n['’]t)|cannot|no longer|blocks?|refuses?|rejects?)[^\n]{0,12}(?:allow|accept|permit|support)?\w*[^\n]{0,12}\b(?:tls ?v?1\.[01]|ssl ?v?[23])(?![.\d])/i,
    ['tls-too-old', 0.86],
  ),
  signal(
    'shared cipher|shared_cipher|cipher suite|no cipher|handshake failure|handshake_failure|common cipher|insufficient security',
    /no[ _](?:shared|common)[ _]cipher|no (?:supported )?cipher ?suites?|cipher ?suites?[^\n]{0,40}(?:mismatch|not supported|in common|supported by both)|(?:alert|sslv3|tls\w*|ssl)[^\n]{0,40}handshake[ _]failure|received fatal alert: handshake_failure|insufficient[ _]security|no_cypher|negotiate a supported cipher/i,
    ['no-common-cipher', 0.88],
    ['tls-too-old', 0.35],
  ),
  signal(
    "peer did not return|certificate required|certificate_required|client certificate|client cert|client didn't provide|no required ssl certificate|mutual tls|mtls|client key",
    /peer did not return a certificate|alert[^\n]{0,30}certificate[ _]required|(?:no|missing|without|requires?|needs?|required|didn't provide a|did not (?:send|present|provide)(?: a)?) (?:required )?(?:ssl )?(?:client[ -])?cert(?:ificate)?\b[^\n]{0,30}(?:was sent|sent|presented|provided|required|$)|client[ -]cert\w*[^\n]{0,40}(?:missing|required|not (?:sent|found|presented|provided))/i,
    ['client-certificate-missing', 0.93],
  ),
  signal(
    'client|peer|charger|station|allowed org|allowed organi|allowed common',
    /(?:client|peer|charg\w+|station)[ -]?(?:ssl |tls )?cert\w*[^\n]{0,40}\b(?:cn|common name|subject|san|organi[sz]ation|serial|issuer)\b[^\n]{0,60}(?:match|differ|mismatch|equal|allowed|expected|wrong)|allowed (?:org|organi[sz]ation|common) ?names?/i,
    ['client-certificate-untrusted', 0.98],
  ),
  // Signed by the right one, for another charger.
  signal(
    'certificate|cert ',
    /(?:client |peer |charg\w+ ?(?:point|station|box)?['’]?s? )(?:ssl |tls )?cert\w*[^\n]{0,40}\b(?:cn|common ?name|subject|serial)\b[^\n]{0,60}(?:match|differ|mismatch|equal|!=)[^\n]{0,40}(?:identity|charg\w+|station|serial|\bid\b)|\b(?:cn|common ?name|subject)\b[^\n]{0,40}(?:client|peer) (?:ssl |tls )?cert\w*[^\n]{0,40}(?:match|differ|mismatch|equal|!=)|cert\w*[^\n]{0,24}(?:belongs? to|issued (?:for|to)) (?:another|a different|the wrong|some other) (?:charg\w+|station|device|identity)/i,
    ['certificate-of-other-charger', 0.985],
    ['client-certificate-untrusted', 0.6],
  ),
  signal(
    'client certificate|client cert|client ssl cert|certificate authentication|ssl certificate error',
    /client[ -](?:ssl )?cert\w*[^\n]{0,50}(?:not trusted|untrusted|verify|verification|invalid|expired|rejected|unknown|error|revoked)|certificate authentication[^\n]{0,40}(?:not match|fail|denied)|the ssl certificate error/i,
    ['client-certificate-untrusted', 0.97],
  ),
  signal(
    'wrong version number|wrong_version_number|first record does not look|record_too_long|unrecognized ssl|not an ssl|invalidcontenttype|ssl_protocol_error|unexpected tls packet|unexpected length|packet length too long|invalid_record|invalid ssl record|0x7200|eproto|unknown protocol|bad record type|http: server gave http response',
    /wrong[ _]version[ _]number|ssl_error_rx_record_too_long|unsupported or unrecognized ssl message|plaintext connection\?|invalidcontenttype|err_ssl_protocol_error|unexpected tls packet|tls packet with unexpected length|packet length too long|-0x7200\b|ssl[^\n]{0,20}(?:invalid_record|invalid record)|ssl\w*:unknown protocol|not an ssl\/tls record|server gave http response to https client/i,
    ['tls-on-plain-port', 0.9],
    ['certificate-issue', 0.2],
  ),
  signal(
    '\\x16\\x03|tls clienthello|client hello|clienthello|0x16',
    /\\x16\\x03|(?:tls|ssl) ?client ?hello[^\n]{0,60}(?:plain|non[- ]?tls|http|ws:)|(?:first byte|starts? with|received)[^\n]{0,20}0x16\b|bad request (?:version|syntax)[^\n]{0,20}\\x16|(?:plain|http|ws) port[^\n]{0,30}(?:tls|ssl)|(?:tls|ssl)[^\n]{0,30}(?:plain|unencrypted|unsecured|non-tls) port/i,
    ['tls-on-plain-port', 0.93],
  ),
  signal(
    'http request|http_request|https port|https server|plain http|first record does not look',
    /(?:plain )?http request (?:was )?sent to (?:an? )?(?:https|tls|ssl)|client sent an http request to an https|ssl[^\n]{0,60}:http[ _]request\b|\[ssl: http_request\]|err_ssl_http_request|http: tls handshake error[^\n]{0,80}first record does not look|not an ssl\/tls record|ws:\/\/[^\n]{0,40}(?:tls|https|wss) port/i,
    ['plain-on-tls-port', 0.94],
  ),
  signal(
    'parse tls|parse ssl|read tls|read ssl|tls packet|ssl packet|tls record|ssl record',
    /(?:pars|read|decod|recogni[sz]|understand)\w*[^\n]{0,16}(?:tls|ssl) (?:packet|record|header|frame)|not an? (?:tls|ssl) (?:packet|record)/i,
    ['tls-on-plain-port', 0.9],
  ),
  signal(
    'client hello|clienthello|tls|ssl|wss',
    /(?:client ?hello|(?:tls|ssl)(?: ?v?1\.\d)? (?:request|handshake|connection)|\bwss\b)[^\n]{0,100}(?:(?:does|do|did|is|can)(?: not|n't)|cannot|without|no)[^\n]{0,12} (?:do|doing|speak|use|support|expect|offer|have|handle)?\w* ?(?:tls|ssl|encryption)\b/i,
    ['tls-on-plain-port', 0.93],
  ),
  signal(
    'only|just',
    /\b(?:only|just)[^\n]{0,24}\b(?:https|wss|tls|ssl|encrypted)\b[^\n]{0,80}(?:\bws:|\bhttp:|without (?:tls|ssl|encryption)|unencrypted|\bplain\b|port 80\b)/i,
    ['plain-on-tls-port', 0.92],
  ),
  // What one end asks for and the other cannot do.
  signal(
    'wss',
    /(?:\bws\b|without (?:tls|ssl)|unencrypted|only (?:http|ws))[^\n]{0,60}\bbut\b[^\n]{0,60}(?:require|need|want|insist|only|expect|demand)\w*[^\n]{0,24}\bwss\b|(?:charg\w+|station|wall ?box|firmware)[^\n]{0,30}(?:only|requires?|forces?|insists?|always)[^\n]{0,24}\bwss\b/i,
    ['tls-on-plain-port', 0.8],
  ),
  signal('oversized record', /oversized record received/i, ['tls-on-plain-port', 0.88]),
  signal(
    'handshake',
    /(?:ssl|tls)\w* handshake (?:error|fail\w*)[^\n]{0,160}(?:reset by peer|\beof\b|timed? ?out|timeout|broken pipe|connection (?:was )?closed)/i,
    ['tls-handshake-broken-off', 0.8],
    ['certificate-issue', 0.6],
  ),
  signal('first record does not look', /first record does not look like a tls handshake/i, [
    'tls-on-plain-port',
    0.8,
  ]),
  signal('asio.ssl', /asio\.ssl(?:\.stream)?\b|websocketpp\.transport\.asio\.socket/i, [
    'tls-handshake-broken-off',
    0.72,
  ]),
  signal(
    'handshake|secure connection|secure tls|ssl_error_syscall|tls fatal|non-properly|unexpected eof|0x7280|0x801a|0x7780|ssl error|tls error|schannel|ssl connection could not|transport stream',
    /(?:ssl|tls|mbedtls|secure)[^\n]{0,40}handshake[^\n]{0,60}(?:fail|error|abort|clos|terminat|timed? ?out|eof|reset|interrupt|unsuccessful|not complete)|(?:fail|error|abort|terminat)\w*[^\n]{0,30}(?:ssl|tls)[^\n]{0,20}handshake|(?:ssl|tls|secure)\w* handshake error|remote host terminated the handshake|before secure tls connection|ssl_error_syscall|non-properly terminated|unexpected eof while reading|-0x7280\b|0x801a\b|-0x7780\b|ssl connection could not be established|ssl_handshake_failed|ssl_connect(?: error)?|closed the transport stream|tls fatal alert|could not (?:establish|create) (?:an? )?(?:ssl|tls|secure)/i,
    ['tls-handshake-broken-off', 0.68],
    ['certificate-issue', 0.66],
  ),
  signal(
    'wss|ssl|tls',
    /(?:\bnot\b|n['’]t\b|fail\w*|error)[^\n]{0,60}\bwss\b[^\n]{0,120}\bws\b[^\n]{0,60}(?:works?|connects?|fine|ok\b)|\bwss\b[^\n]{0,60}(?:\bnot\b|n['’]t\b|fail\w*|error)[^\n]{0,100}\bws\b[^\n]{0,60}(?:works?|connects?|fine|ok\b)|\bws\b[^\n]{0,60}(?:works?|connects?|fine|ok\b)[^\n]{0,80}\bwss\b[^\n]{0,40}(?:\bnot\b|n['’]t\b|fail\w*|error)|\bonly\b[^\n]{0,40}\bws\b[^\n]{0,40}\bnot\b[^\n]{0,20}\bwss\b|(?:without|no) (?:ssl|tls)[^\n]{0,40}(?:works?|connects?|fine)[^\n]{0,80}(?:ssl|tls)/i,
    ['certificate-issue', 0.72],
    ['ca-not-trusted', 0.6],
  ),
  signal(
    'ssl|tls|wss|secure',
    /(?:enabl|turn(?:ed)? on|switch\w* (?:on|to)|with|over|using|when)[^\n]{0,24}\b(?:ssl|tls|wss)\b[^\n]{0,60}(?:no connection|not connect|doesn['’]t connect|can(?:not|['’]t) connect|fails?|nothing|stops? (?:working|connecting)|silent)/i,
    ['certificate-issue', 0.6],
    ['ca-not-trusted', 0.5],
  ),
  signal(
    'alloc|out of memory|0x7f00|not enough memory|-32512',
    /(?:ssl|tls|mbedtls)[^\n]{0,60}(?:alloc|out of memory|not enough memory|-0x7f00|-32512)|-0x7f00\b/i,
    ['tls-handshake-broken-off', 0.8],
  ),
  // Security events of OCPP, as chargers report them later.
  signal('invalidtlsversion', /invalidtlsversion/i, ['tls-too-old', 0.93]),
  signal('invalidtlsciphersuite', /invalidtlsciphersuite/i, ['no-common-cipher', 0.93]),
  signal(
    'invalidchargepointcertificate|invalidchargingstationcertificate',
    /invalidcharg(?:epoint|ingstation)certificate/i,
    ['client-certificate-untrusted', 0.93],
  ),

  signal(
    'handshake',
    /(?:reset|clos|abort|eof|timed? ?out)\w*[^\n]{0,40}(?:tls|ssl)[^\n]{0,20}handshake|(?:waiting|timeout)[^\n]{0,12}(?:ssl|tls)/i,
    ['tls-handshake-broken-off', 0.8],
    ['certificate-issue', 0.6],
  ),
];
