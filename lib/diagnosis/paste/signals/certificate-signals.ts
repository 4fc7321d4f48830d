import { by, type Meaning, signal } from '@/lib/diagnosis/paste/signal';

const untrusted: readonly Meaning[] = [
  ['ca-not-trusted', 0.95],
  ['certificate-issue', 0.3],
];
const expired: readonly Meaning[] = [
  ['server-certificate-expired', 0.9],
  ['charger-clock-wrong', 0.65],
];
const clock: readonly Meaning[] = [
  ['charger-clock-wrong', 0.94],
  ['server-certificate-expired', 0.3],
];
const hostname: readonly Meaning[] = [
  ['hostname-mismatch', 0.96],
  ['certificate-issue', 0.3],
];

/** The client, most often the charger, does not accept the certificate of the server. */
export const certificateSignals = by('charger', [
  // Numbers of OpenSSL's X509_V_ERR.
  signal(
    'x509_v_err|verify error|verify return',
    /(?:x509_v_err\s*=?\s*|num=|verify (?:error|return code):\s*)(?:2|18|19|20|21|27)\b/i,
    ...untrusted,
  ),
  signal(
    'x509_v_err|verify error|verify return',
    /(?:x509_v_err\s*=?\s*|num=|verify (?:error|return code):\s*)(?:10|14)\b/i,
    ...expired,
  ),
  signal(
    'x509_v_err|verify error|verify return',
    /(?:x509_v_err\s*=?\s*|num=|verify (?:error|return code):\s*)(?:9|13)\b/i,
    ...clock,
  ),
  signal(
    'x509_v_err|verify error|verify return',
    /(?:x509_v_err\s*=?\s*|num=|verify (?:error|return code):\s*)(?:62|63|64)\b/i,
    ...hostname,
  ),
  signal(
    'x509_v_err|verify error|verify return',
    /(?:x509_v_err\s*=?\s*|num=|verify (?:error|return code):\s*)(?:7|2[2-6]|28|6[5-9])\b/i,
    ['certificate-issue', 0.85],
  ),
  signal(
    'issuer|self|verify the first|unknown_ca|unknown ca|x509_v_err_',
    /unable[ _]to[ _](?:get[ _](?:local[ _])?issuer|verify[ _](?:the[ _](?:first|leaf)|leaf))|self[- _]signed[ _]cert|depth_zero_self_signed|unable_to_get_issuer/i,
    ...untrusted,
  ),
  signal(
    'not trusted|untrusted|unknown issuer|unknownissuer|unknown authority|certificate authority|unknown ca|unknown_ca',
    /(?:certificate|cert|chain|issuer|root|peer)[^\n]{0,40}(?:not trusted|untrusted|unknown)|unknown ?(?:issuer|(?:certificate )?authority|ca)\b|unknown_ca|untrusted ?root/i,
    ...untrusted,
  ),
  signal(
    'pkix|trust anchor|trustanchor|certpath',
    /pkix path|trust ?anchor|unable to find valid certification path|certpathvalidator/i,
    ...untrusted,
  ),
  signal(
    'cert_authority_invalid|unknown_issuer|partialchain|chainerrors|remotecertificatechain',
    /err_cert_authority_invalid|sec_error_unknown_issuer|partialchain|remotecertificatechainerrors|sec_error_ca_cert_invalid/i,
    ...untrusted,
  ),
  signal('asn_no_signer|asn no signer|-188', /asn[ _]no[ _]signer|\b-188\b/i, ...untrusted),
  signal(
    'validity starts in the future|not yet valid|badcert_future|1970',
    /certificate validity starts in the future|badcert_future|\b1970\b[^\n]{0,80}certificate|certificate[^\n]{0,80}\b1970\b|(?:unix|gmt|system) time[^\n]{0,60}\b1970\b/i,
    ['charger-clock-wrong', 0.985],
  ),
  signal(
    'root',
    /\broot[ -]?(?:ca|cert\w*)\b[^\n]{0,80}(?:hard-?coded|built[- ]in|chang\w+|replac\w+|does(?: not|n['’]t) (?:know|have|contain))|(?:hard-?coded|built[- ]in|\bnew|\bold|expired|missing)[^\n]{0,24}\broot\b(?! (?:path|dir\w*|user|url))/i,
    ['ca-not-trusted', 0.88],
  ),
  signal(
    '0x2700|9984|cert_verify_failed|x509 - cert',
    /-0x2700\b|-9984\b|x509_cert_verify_failed|x509 - certificate verification failed/i,
    ['ca-not-trusted', 0.85],
    ['certificate-issue', 0.5],
  ),
  signal(
    "server's cert|servers cert|server cert",
    /server['’]?s? cert(?:ificate)? (?:did|does)n[’']?t look good|server cert(?:ificate)?[^\n]{0,30}(?:invalid|reject|refus)/i,
    ['ca-not-trusted', 0.8],
    ['certificate-issue', 0.6],
  ),
  signal(
    'certificate verify failed|certificate_verify_failed|verification failed|verify failed|certificate verification',
    /certificate[ _]verify[ _]failed|(?:cert\w*|peer|ssl|tls)[^\n]{0,30}verif(?:y|ication)[ _](?:failed|error)/i,
    ['ca-not-trusted', 0.75],
    ['certificate-issue', 0.7],
  ),
  signal(
    'verif|validat|bundle|store|ca-cert|ca file|tls file|unacceptable|reject|refus',
    /(?:fail\w*|unable|could not|cannot|can['’]t)[^\n]{0,12}(?:verif|validat)\w*[^\n]{0,24}(?:cert|chain|peer|issuer)\w*|(?:ca bundle|trust ?store|ca-cert\w*|ca file|tls file database)\b[^\n]{0,60}(?:old|outdated|without|missing|lacks?|no such file|not found|failed to (?:open|load))|(?:unacceptable|rejected?|refus\w+) (?:tls |ssl )?certificate/i,
    ['ca-not-trusted', 0.78],
    ['certificate-issue', 0.6],
  ),
  signal(
    'root cert|root ca|ca cert|intermediate|ca bundle|cacert|server verification',
    /(?:root|intermediate|ca)[ -](?:ca|cert\w*|bundle)[^\n]{0,60}(?:missing|not (?:found|installed|present|loaded|set|known)|outdated|expired|old\b|no longer|chang\w+|replac\w+|renew\w+|needs? to be|ha(?:s|ve) to be|must be)|(?:missing|no|without|lacks?|remov\w+|delet\w+|forgot\w*|install|upload|add|set|import)[^\n]{0,30}\b(?:root|intermediate|ca)[ -](?:ca|cert\w*|bundle)|no server verification option set/i,
    ['ca-not-trusted', 0.92],
  ),

  signal(
    'expired|cert_date|notafter|asn_after',
    /cert\w*[^\n]{0,40}(?:has )?expired|certificateexpired|cert_has_expired|err_cert_date_invalid|sec_error_expired|notafter:|asn_after_date|certificate_expired|\bcert\w*:? ?expired/i,
    ...expired,
  ),
  signal(
    'not yet valid|notyetvalid|not_yet_valid|notbefore|asn_before|before date|in the future',
    /expired or not[ _]yet[ _]valid|not[ _]?yet[ _]?valid|notbefore:|asn_before_date|(?:cert\w*|valid\w*)[^\n]{0,40}in the future|sec_error_\w*not_yet/i,
    ...clock,
  ),
  signal(
    '1970|current time|system time|rtc|clock|ntp',
    /(?:current time|system time|clock|date|time)\D{0,20}(?:19[78]0|200[0-9])(?:[-/T]|\b)|(?:clock|rtc|system time|\bntp)\b[^\n]{0,40}(?:not set|wrong|invalid|unsynchroni\w+|not synchroni\w+|fail(?:s|ed)?\b|reset)|(?:^|[\s[("'])(?:19[78]0|2000)[-/]0?1[-/]0?\d\b|jan(?:uary)? 0?1(?:st)?,? (?:19[78]0|2000)/i,
    ...clock,
  ),

  signal(
    'hostname|host name|wildcard|alternative name|altname|common_name|common name|valid for|name in the cert|notvalidforname|name mismatch|namemismatch|names matching|no name matching|ip san|domain_name|domain name|subject name|ip address mismatch',
    /name in the certificate does not match|hostname[^\n]{0,30}(?:mismatch|not match|doesn['’]t match|not valid|verif)|host ?name ?mismatch|host name[^\n]{0,30}(?:match|certificate)|no (?:subject )?alternative (?:dns |certificate )?(?:subject )?names? match|no name matching|altname_invalid|err_cert_common_name|ssl_error_bad_cert_domain|cert\w* (?:is )?(?:not )?valid for\b|notvalidforname|name ?mismatch|any ip sans|wildcard[^\n]{0,16}(?:cert\w*|domain|name)|(?:cert\w*|domain|name)[^\n]{0,16}wildcard|domain[_ ]name[_ ]mismatch|common name[^\n]{0,40}(?:match|differ|mismatch)|subject name[^\n]{0,30}match|ip address mismatch/i,
    ...hostname,
  ),
  signal(
    'bad certificate|bad_certificate',
    /bad[ _]certificate(?!_domain)/i,
    ['hostname-mismatch', 0.72],
    ['certificate-issue', 0.65],
  ),
  signal(
    'certificate_unknown|certificate unknown|unknown certificate',
    /certificate[ _]unknown|unknown certificate\b(?! auth)/i,
    ['ca-not-trusted', 0.8],
    ['certificate-issue', 0.6],
  ),
  signal(
    'revoked|unsupported certificate|key too small|md too weak|remote certificate is invalid|certificate chain',
    /cert\w*[^\n]{0,20}revoked|unsupported[ _]certificate|(?:ee|ca|dh)?[ _]?key too small|md too weak|remote certificate is invalid|(?:incomplete|broken|invalid) (?:certificate )?chain/i,
    ['certificate-issue', 0.82],
    ['ca-not-trusted', 0.5],
  ),

  // Security events of OCPP, as chargers report them later.
  signal(
    'invalidcsmscertificate|invalidcentralsystemcertificate',
    /invalid(?:csms|centralsystem)certificate/i,
    ...untrusted,
  ),

  signal(
    'cn |common name|subject',
    /\b(?:cn|common name|subject)\b[^\n]{0,40}(?:does(?: no|n[’'])t match|mismatch|differs?|not equal|!=)/i,
    ...hostname,
  ),
]);
