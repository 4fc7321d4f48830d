import { signal } from '@/lib/diagnosis/paste/signal';

/** The path of the URL is not one that the server has, as servers put it. */
export const pathSignals = [
  signal(
    'no mapping|no route|cannot get|no handler|no matching|no endpoint|nr |route_not_found|no resource|no static',
    /no mapping (?:found )?for|no (?:matching )?(?:route|handler|endpoint|router)s?\b[^\n]{0,30}(?:found|match|for)?|cannot get \/|route_not_found|page ?not ?found|no static resource/i,
    ['path-typo', 0.72],
  ),
  signal(
    'url|path|uri|endpoint',
    /(?:invalid|wrong|unknown|bad|unexpected|malformed|unrecogni[sz]ed)[^\n]{0,16}(?:connection |request |websocket |ocpp )?(?:url|uri|path|endpoint)\b|(?:url|uri|path|endpoint)\b[^\n]{0,30}(?:is |was )?(?:invalid|wrong|not (?:found|recogni[sz]ed|valid|known|supported)|unknown)/i,
    ['path-typo', 0.74],
  ),
  signal(
    'url|path|endpoint|context',
    /(?:without|missing|lacks?|needs?|wants?|requires?|omit\w*)[^\n]{0,30}(?:path|prefix|context|\/[a-z]+ prefix)[^\n]{0,40}(?:path|prefix|before|identity|url)?/i,
    ['path-prefix-missing', 0.74],
  ),
  signal(
    'in path|in the path|in url|in the url|in uri',
    /\bno ['"]?[\w/.-]{1,30}['"]?(?: or ['"]?[\w/.-]{1,30}['"]?)? in (?:the )?(?:path|url|uri)\b/i,
    ['path-prefix-missing', 0.84],
  ),
  // Some CPMSs have a token of their own in the path of the URL.
  signal(
    'token',
    /(?:registration|onboarding)[ -]token|(?:charg\w+|station|connection|url)\b[^\n]{0,40}(?:requires?|needs?|must have|has to have|wants?)[^\n]{0,12}\btoken\b|generate[^\n]{0,16}\btoken\b[^\n]{0,40}(?:front|dashboard|\bui\b|url|copy|menu)/i,
    ['path-prefix-missing', 0.76],
  ),
  signal(
    'encod|escap',
    /(?:(?:percent|url)[- ]?)?(?:en|un)cod\w*[^\n]{0,24}(?:identi\w+|charg\w* ?(?:box|point|station)? ?id)[^\n]{0,16}\b(?:in|into|as|for)\b[^\n]{0,8}(?:the )?(?:url|uri|path|request)|(?:identi\w+|charg\w* ?(?:box|point|station)? ?id)[^\n]{0,30}(?:not|without|un|isn['’]t|never)[ -]?(?:being )?(?:(?:percent|url)[- ]?)?(?:en|es)ca?c?o?d?p?ed/i,
    ['identity-not-encoded', 0.82],
  ),
  signal(
    'url|path|uri',
    /(?:wrong|invalid|unexpected|missing|too (?:few|many))[^\n]{0,12}(?:number|count|amount) of (?:arguments|parts|segments|elements|parameters)|too (?:few|many) (?:arguments|parts|segments|elements|parameters)[^\n]{0,20}(?:url|path|uri)/i,
    ['path-prefix-missing', 0.86],
    ['extra-path-segment', 0.5],
  ),
  signal(
    'ends with|ending with|add /|append /|adds /|appends /|on the end|at the end',
    /\bend(?:s|ing)? (?:with|in) (?:an? )?["'`]?\/(?![\w])|\b(?:add|append|put)\w* (?:an? |the )?["'`]?\/["'`]?(?![\w])[^\n]{0,12}\b(?:on|at|to|in)\b/i,
    ['trailing-slash', 0.84],
  ),
  // The same address twice, once with a slash at its end.
  signal(
    'ws://|wss://',
    /(wss?:\/\/[^\s"'`,]{0,80}[^\s"'`,/])\/["'`,]{0,2}\s[^\n]{1,80}\1(?![\w/])|(wss?:\/\/[^\s"'`,]{0,80}[^\s"'`,/])["'`,]{0,2}\s[^\n]{1,80}\2\/(?![\w])/i,
    ['trailing-slash', 0.84],
  ),
  signal('slash', /(?:trailing|final|ends? (?:with|in)(?: a)?)[ -]slash/i, [
    'trailing-slash',
    0.84,
  ]),
  signal('slash', /(?:double|two|duplicate)[ -]slash/i, ['double-slash', 0.86]),
  signal(
    'slash',
    /(?:without|missing|no|lacks?)[^\n]{0,12}(?:final|trailing|separating|the)?[ -]?slash/i,
    ['identity-glued-to-path', 0.82],
  ),
  signal(
    'glued|concatenat|appended directly',
    /(?:glued|concatenat\w+|appended)[^\n]{0,40}(?:path|url|identi\w+|without)/i,
    ['identity-glued-to-path', 0.8],
  ),
  signal(
    'twice|duplicat',
    /(?:identi\w+|charge ?(?:box|point)? ?id|\bid\b)[^\n]{0,40}(?:twice|duplicated|repeated)[^\n]{0,30}(?:url|path)?/i,
    ['identity-twice', 0.84],
  ),
  signal(
    'add|append|attach',
    /(?:adds?|appends?|attach(?:es)?|put)s?[^\n]{0,16}(?:its|the|own|it)?[^\n]{0,12}\b(?:id|identi\w+|charge ?(?:box|point)? ?id|serial|name)\b[^\n]{0,60}(?:by itself|on its own|itself|automatically|already|again|twice|once more)|(?:already|itself|automatically)[^\n]{0,12}(?:adds?|appends?)[^\n]{0,24}\b(?:id|identi\w+)\b/i,
    ['identity-twice', 0.84],
  ),
  signal(
    'ocpp',
    /(?:non-?ocpp|not an? ocpp)[^\n]{0,12}(?:upgrade|request|path|route|url|endpoint)/i,
    ['path-typo', 0.84],
  ),
  signal('begin', /\bbegin(?:ssl)?\s*\([^)\n]{0,80}["']wss?:\/\//i, ['whole-url-in-request', 0.92]),
  signal(
    'full url|whole url|absolute url|absolute-form|entire url',
    /(?:full|whole|absolute|entire)[- ](?:url|uri|form)[^\n]{0,60}(?:request|get|path|line|target)/i,
    ['whole-url-in-request', 0.9],
  ),
  signal(
    'truncat|cut off|too long|max length|maximum length|field length',
    /(?:url|endpoint|uri|address)[^\n]{0,50}(?:truncat|cut[ -]off|shortened|exceeds?|too long|max(?:imum)? length)/i,
    ['url-cut-off', 0.88],
  ),
  signal(
    'identity|identifier|charge point id|charge box id|chargepoint id|chargebox id|chargepointid|chargeboxid|station id|client id',
    /(?:identi(?:ty|fier)|charge ?(?:box|point)? ?id)[^\n]{0,30}(?:is )?(?:missing|empty|required|blank)|(?:empty|missing|no)[^\n]{0,6}(?:identi(?:ty|fier)|charge ?(?:box|point)? ?id)\b|(?:failed|unable|could not|couldn't|cannot|can't)[^\n]{0,8}(?:resolve|extract|determine|parse|read|derive|get)[^\n]{0,12}(?:charge ?(?:box|point)|station|client|charger)[ _-]?(?:id\b|identi\w+)/i,
    ['identity-missing', 0.84],
  ),
  signal(
    'decodeuri|urierror|uri malformed|malformed uri|invalid_url|percent',
    /urierror|uri malformed|malformed (?:uri|url) ?(?:sequence)?|hpe_invalid_url|invalid percent|bad escape/i,
    ['identity-not-encoded', 0.88],
  ),

  signal(
    'not found|requested url',
    /not found:? {0,2}["']?\/|requested url|["'\s]\/\S{1,200} (?:was )?not found/i,
    ['path-typo', 0.74],
  ),
  signal(
    'path|url|uri|endpoint',
    /(?:path|url|uri|endpoint)[^\n]{0,24}(?:must|should|has to|needs to|expected to) (?:start|begin|contain|include|end|be|match|have)/i,
    ['path-typo', 0.8],
    ['path-prefix-missing', 0.6],
  ),
  signal(
    'without',
    /without (?:its |the |an? |any )?(?:charg\w* ?(?:box|point|station)? ?)?(?:id|identity|identifier)\b/i,
    ['identity-missing', 0.86],
  ),

  signal(
    'missing',
    /(?:path|prefix)[^\n]{0,24} (?:is )?missing\b|\/[\w.-]{1,40}\/? (?:is )?missing\b/i,
    ['path-prefix-missing', 0.8],
  ),
];
