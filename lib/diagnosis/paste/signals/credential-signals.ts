import { signal } from '@/lib/diagnosis/paste/signal';

/** Credentials missing, empty or wrong, as servers and chargers put it. */
export const credentialSignals = [
  signal(
    'authorization|basic auth|credential|password|www-authenticate',
    /(?:no|missing|without|lacks?|absent|n['’]t (?:see|get|receive|contain|have|include)|not (?:see|get|receive|contain|have|include)|didn['’]t send|did not send|(?:failed|unable) to find(?: username and password in)?|not (?:present|provided|sent|found)|never sends?|(?:does|do) not send)[^\n]{0,50}(?:authorization|basic auth\w*|auth) ?(?:header|credentials?)?|(?:authorization|basic auth\w*|auth)(?: header| credentials)?[^\n]{0,24}(?:is |was |are )?(?:missing|absent|not (?:present|provided|sent|found)|required|empty header|null|undefined|none)\b/i,
    ['firmware-configuration-missing', 0.9],
  ),
  signal(
    'password|credential|authorization key|authorizationkey',
    /(?:password|credentials?|authorization ?key)[^\n]{0,50}\b(?:null|none|nil|undefined)\b|\b(?:null|nil|undefined)\b[^\n]{0,30}(?:password|credentials?)|(?:never|not|doesn['’]t|does not|without) send\w*[^\n]{0,40}(?:configured |saved |stored |set )?(?:password|credentials?|authorization ?key)|(?:password|credentials?|key)[^\n]{0,40}(?:configured|set|saved|stored|entered)[^\n]{0,40}(?:not|never)[^\n]{0,12}sen[dt]/i,
    ['key-set-but-not-sent', 0.86],
    ['firmware-configuration-missing', 0.5],
  ),
  signal(
    'strip|remov|drop|proxy',
    /(?:proxy|load balancer|nginx|gateway|waf|cloudflare|ingress)[^\n]{0,50}(?:strip|remov|drop|delet|swallow)\w*[^\n]{0,30}(?:authorization|auth\w* header|credentials)|(?:authorization|auth\w*) header[^\n]{0,40}(?:stripped|removed|dropped)/i,
    ['proxy-strips-authorization', 0.93],
  ),
  signal(
    'bearer|digest|scheme|auth type',
    /(?:unsupported|unknown|wrong|invalid|unexpected|other)[^\n]{0,20}auth\w*[ -](?:scheme|type|method)|auth\w*[ -](?:scheme|type|method)[^\n]{0,20}(?:not supported|unsupported|bearer|digest)|authorization:? +(?:bearer|digest)\b/i,
    ['other-scheme-sent', 0.9],
  ),

  signal(
    'empty|blank',
    /(?:empty|blank|zero-length)[^\n]{0,16}password|password[^\n]{0,24}(?:is |was )?(?:empty|blank)\b/i,
    ['password-field-empty', 0.94],
  ),
  signal(
    'empty|blank|missing|no username',
    /(?:empty|blank|missing|no)[^\n]{0,10}user ?name|user ?name[^\n]{0,20}(?:is |was )?(?:empty|blank|missing|not set)/i,
    ['username-field-empty', 0.9],
  ),
  signal(
    'no password|has no|password|provisioned|no authorizationkey|no credential|no authorization key|no secret',
    /\bno (?:stored |known )?(?:authorization ?key|basic ?auth ?password|password|credentials?|secret) (?:is |are |has been |was )?(?:provisioned|configured|registered|on file|stored|known|assigned|set)\b|\b(?:has|have|with) no (?:basic ?auth ?)?password|no password (?:is )?(?:configured|set|stored|found|in (?:the )?(?:db|database))|password[^\n]{0,16}not (?:set|configured|stored)[^\n]{0,30}(?:cpms|csms|server|database|db|central|backend|station|charge)?|no (?:basicauth)?password for/i,
    ['no-password-registered', 0.94],
  ),
  signal(
    'factory reset|factory default|factory-reset|defaults restored|reset to default',
    /factory[- ]?reset|(?:restored|reset) to (?:factory )?default|factory defaults? (?:restored|loaded|applied)/i,
    ['factory-reset', 0.86],
  ),
  signal(
    'corrupt|crc|nvs|checksum|flash',
    /(?:config\w*|settings?|nvs|flash|eeprom|file ?system)[^\n]{0,40}(?:corrupt|crc (?:error|mismatch|fail)|checksum (?:error|mismatch)|damaged|unreadable)/i,
    ['configuration-corrupted', 0.86],
  ),
  signal(
    'not provisioned|unprovisioned|not commissioned|commissioning|provisioning',
    /(?:credentials?|authorization ?key|password|charger|station)[^\n]{0,30}(?:not (?:yet )?(?:provisioned|commissioned|entered|configured)|unprovisioned)|(?:commissioning|provisioning)[^\n]{0,20}(?:incomplete|not (?:finished|complete))/i,
    ['provisioning-incomplete', 0.84],
  ),

  signal(
    'user',
    /user ?name[^\n]{0,60}(?:does(?: no|n['’])t match|mismatch|not equal|differs?|!=+|is not (?:the|equal|identical|what|expected)|must (?:be|equal|match)|has to (?:be|equal|match)|should (?:be|equal|match))[^\n]{0,40}(?:charge|identi|station|cp|url)?|(?:charge\w*|identi\w+|station)[^\n]{0,40}(?:does(?: no|n['’])t match|!=+|mismatch)[^\n]{0,20}user ?name/i,
    ['identity-mismatch', 0.93],
  ),
  signal(
    'unauthorized',
    /unauthori[sz]ed[^\n]{0,60}%[0-9a-f]{2}/i,
    ['cpms-compares-encoded-identity', 0.9],
    ['username-percent-encoded', 0.4],
  ),
  signal(
    'user|identi',
    /(?:user ?name|identi\w+)[^\n]{0,80}%[0-9a-f]{2}[^\n]{0,40}(?:encod|decod|mismatch|not match|compar)|(?:percent|url)[- ]?(?:en|de)cod\w*[^\n]{0,40}user ?name/i,
    ['cpms-compares-encoded-identity', 0.8],
    ['username-percent-encoded', 0.7],
  ),
  signal(
    'hex',
    /(?:authorization|password|\bkey\b|basic|auth ?key)[^\n]{0,80}\bhex\w*|\bhex\w*[^\n]{0,80}(?:\bkey\b|password|authorization)/i,
    ['password-hex-text', 0.82],
    ['password-hex-decoded', 0.5],
  ),
  signal(
    'authorizationkey|authorization key|authorization_key',
    /authorization[ _]?key[^\n]{0,60}(?:incorrect|inconsisten|wrong|mis-?handl|decod|encod|format|verbatim|printable)/i,
    ['password-hex-text', 0.76],
  ),
  signal(
    'authorizationkey|authorization key|password|basicauth',
    /(?:authorization ?key|password)[^\n]{0,40}(?:too long|longer than|exceeds?|max(?:imum)?(?: length)?|> ?\d+ (?:char|byte))/i,
    ['password-too-long', 0.9],
  ),
  signal(
    'authorizationkey|authorization key|password|basicauth',
    /(?:authorization ?key|password)[^\n]{0,40}(?:too short|shorter than|not long enough|not enough (?:char|byte)|too few (?:char|byte)|at least|less than|min(?:imum)?(?: length)?|< ?\d+ (?:char|byte))/i,
    ['password-too-short', 0.9],
  ),
  signal(
    'length',
    /(?:authorization ?key|password)[^\n]{0,30}length[^\n]{0,30}(?:invalid|wrong|between|must|16)|invalid[^\n]{0,20}(?:authorization ?key|password) length/i,
    ['password-too-long', 0.78],
    ['password-too-short', 0.7],
  ),
  signal(
    'colon',
    /(?:colon|':')[^\n]{0,60}password|password[^\n]{0,60}(?:colon|':')/i,
    ['cpms-splits-at-colon', 0.86],
    ['password-cut-at-colon', 0.6],
  ),
  signal(
    'trailing|whitespace|newline|line break|\\n',
    /password[^\n]{0,50}(?:trailing|leading)?[^\n]{0,12}(?:white ?space|newline|line break|space (?:at|before|after|around))/i,
    ['password-has-spaces', 0.86],
  ),
  signal(
    'case',
    /(?:password|user ?name|credential\w*)[^\n]{0,50}(?:case[- ]sensitiv|upper ?case|lower ?case|capital)/i,
    ['case-differs', 0.84],
  ),
  signal(
    'old password|previous password|rotated|replaced|expired password|password expired',
    /(?:old|previous|former|outdated|stale|rotated|replaced)[ -](?:password|credentials?|authorization ?key)|(?:password|credentials?)[^\n]{0,12}(?:has |have |was |were )?(?:rotated|replaced|expired)/i,
    ['credentials-replaced', 0.84],
  ),
  signal(
    'password|credential|authorization key',
    /(?:password|credentials?|authorization ?key)[^\n]{0,60}(?:only|not|never|don['’]t|do not|without)[^\n]{0,30}(?:updat|chang|push|sync|propagat|set|stor)\w*[^\n]{0,30}(?:charger|station|cpms|csms|server|side|central)|(?:updat|chang|set)\w*[^\n]{0,40}(?:password|credentials?)[^\n]{0,40}(?:one side|only (?:in|on))|(?:do not|don['’]t|never|not) (?:updat|chang|push|set)\w*[^\n]{0,20}(?:password|credentials?|key)[^\n]{0,20}(?:on|to|at|in) (?:the )?(?:charger|station|cpms|csms|server)/i,
    ['changed-on-one-side', 0.86],
  ),
  signal(
    'base64|malformed|decode|cannot parse authorization|invalid authorization',
    /(?:authorization|basic auth\w*|credentials?)[^\n]{0,50}(?:not (?:valid )?base64|malformed|cannot be (?:decoded|parsed)|invalid (?:format|header|base64)|(?:decode|parse|decoding) (?:error|failed|failure))|(?:malformed|invalid|failed to decode|unable to decode)[^\n]{0,20}(?:basic )?(?:authorization|auth\w*) (?:header|token|string)|invalid basic authentication token/i,
    ['authorization-malformed', 0.9],
  ),
  signal(
    'x-forwarded-proto|forwarded|insecure|tls offload|tls terminat|security profile|profile 2',
    /x-forwarded-proto|forwarded[_-]proto|insecure (?:transport|connection)[^\n]{0,40}(?:reject|refus|scheme|ws\b)|(?:reject|refus)\w*[^\n]{0,24}insecure (?:transport|connection)|(?:tls|ssl)[^\n]{0,24}(?:offload|terminat)\w*[^\n]{0,80}(?:profile|refus|reject|ws:|plain|401)|security ?profile[^\n]{0,24}\b[23]\b[^\n]{0,60}(?:not (?:over )?(?:tls|secure)|insecure|plain|ws:\/\/|require\w*|refus|reject)|(?:station|charger|connection)[^\n]{0,24}not[^\n]{0,10}(?:using |over )?tls/i,
    ['forwarded-proto-not-trusted', 0.84],
  ),
  signal(
    'password|credential|authentication|auth|login|unauthorized|access denied',
    /(?:invalid|wrong|incorrect|bad|mismatch\w*)[^\n]{0,16}(?:password|credentials?|user ?name)|(?:password|credentials?)[^\n]{0,40}(?:(?:does|do|did)(?: no|n['’])t match|mismatch|invalid|incorrect|wrong|rejected|refused)|(?:basic |http |\b|_)auth\w*[^\n]{0,60}(?:fail|not match|does not match|denied|reject|refus|unsuccessful)\w*|access denied|login failed|(?:fail|den|reject|refus)\w*[^\n]{0,16}authenticat\w*/i,
    ['incorrect-password-or-username', 0.74],
    ['identity-mismatch', 0.2],
  ),
  signal(
    'token|secret|api key|apikey',
    /(?:invalid|wrong|incorrect|bad|expired|unknown)[^\n]{0,24}\b(?:token|secret|api ?key)\b(?!.{0,12}(?:found|expected))/i,
    ['incorrect-password-or-username', 0.8],
  ),
  signal(
    'attach|header|browser',
    /(?:not possible|impossible|can(?:not|['’]t)|unable|does(?: not|n['’]t) (?:allow|support)|no way)[^\n]{0,50}(?:attach|set|send|add|pass)\w*[^\n]{0,30}(?:authorization|auth|custom) ?headers?/i,
    ['client-implementation-incorrect', 0.93],
    ['firmware-configuration-missing', 0.5],
  ),
  signal(
    'correct|right|valid',
    /(?:will not|won['’]t|does(?: not|n['’]t)|cannot|can['’]t|fails? to|refuses? to)[^\n]{0,12}(?:auth\w*|log ?in|be accepted)[^\n]{0,40}\b(?:correct|right|valid|same)\b[^\n]{0,20}(?:password|user ?name|credentials)|\b(?:correct|right|valid)\b[^\n]{0,16}(?:password|credentials)[^\n]{0,40}(?:still|yet|but)[^\n]{0,24}(?:refus|reject|denied|401|unauthori)/i,
    ['refused-by-cpms', 0.95],
    ['incorrect-password-or-username', 0.5],
  ),
  signal(
    'key|password|credential',
    /(?:password|credentials?|authorization ?key|auth\w* key)\b[^\n]{0,60}(?:(?:was|is|were|does|did|has)(?: not|n['’]t)|never)[^\n]{0,12}(?:been )?(?:chang|updat|appli|reach|take effect|propagat|inform|sync|stor)\w*|(?:updat|chang)\w*[^\n]{0,60}(?:does(?: not|n['’]t)|never)[^\n]{0,12}(?:inform|reach|tell|notif|updat)\w*[^\n]{0,16}(?:charg\w+|station|box|database|other)/i,
    ['changed-on-one-side', 0.84],
    ['credentials-replaced', 0.7],
  ),
  signal(
    'key|password|boot-time',
    /(?:still|again|re-?connect\w*|keeps?)[^\n]{0,40}\b(?:old|previous|former|outdated|boot-time)\b[^\n]{0,12}(?:key|password|credentials?|value)\b/i,
    ['credentials-replaced', 0.82],
    ['changed-on-one-side', 0.6],
  ),
  // The one who wrote the line says what to look at.
  signal(
    'check|verify',
    /\b(?:check|verify|compare) (?:the|your|its|their|that|if|whether|remote|user|password|credential|authorization)[^\n]{0,30}(?:password|credentials?|user ?name|authorization ?key)/i,
    ['refused-by-cpms', 0.91],
    ['incorrect-password-or-username', 0.6],
  ),
  signal(
    'unauthorized|unauthorised|not authori',
    /unauthori[sz]ed|not authori[sz]ed to connect/i,
    ['incorrect-password-or-username', 0.6],
    ['refused-by-cpms', 0.4],
  ),
  // Refused, and the line keeps to itself with which status: most often it is 401.
  signal(
    'expected 101|expected http 101|bad handshake|invalid status|handshake',
    /expected (?:http )?101\b|bad handshake|invalid (?:http )?status\b|web ?socket handshake[^\n]{0,30}(?:fail|error|reject|refus|denied)|handshake (?:was )?(?:rejected|refused|denied)/i,
    ['refused-by-cpms', 0.42],
  ),

  signal(
    'empty|blank',
    /(?:authorization ?key|credentials?|basicauthpassword)[^\n]{0,16}(?:is |are |was |were )?(?:empty|blank)\b|(?:empty|blank) (?:authorization ?key|credentials?|basicauthpassword)/i,
    ['password-field-empty', 0.88],
  ),

  signal(
    'missing credential|no credential|without credential|credentials missing|credentials required',
    /(?:missing|no|without) credentials?\b|credentials? (?:are |is )?(?:missing|required)/i,
    ['firmware-configuration-missing', 0.86],
  ),
  signal(
    'credential|password',
    /(?:credentials?|password)[^\n]{0,24}(?:not|never)[^\n]{0,12}(?:been )?(?:configured|entered|set)[^\n]{0,20}(?:on|in|at) the (?:charg\w+|station|wall ?box|evse)/i,
    ['provisioning-incomplete', 0.94],
  ),
];
