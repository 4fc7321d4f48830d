import { signal } from '@/lib/diagnosis/paste/signal';

/** What was sent is not a WebSocket request for a version of OCPP that both speak. */
export const protocolSignals = [
  signal(
    'protocol',
    /(?:no|missing|without|lacks?|hasn['’]t (?:requested|sent|offered)(?: any)?|has not requested(?: any)?|didn['’]t (?:request|send|offer)(?: any)?|did not (?:request|send|offer)(?: any)?|not (?:specified|provided|set)|offers? no|sends? no)[ -](?:any )?(?:web ?socket |ocpp )?(?:sub-?)?protocols?\b|(?:web ?socket |sec-websocket-|sub-?)protocol[^\n]{0,40}(?:is )?(?:mandatory|required|missing|absent|not (?:specified|provided|set|present|sent))|no protocol \(ocpp version\)|protocol (?:header|property) (?:is )?(?:missing|mandatory|required)/i,
    ['subprotocol-missing', 0.93],
  ),
  signal(
    'protocol',
    /(?:server|csms|cpms) sent no (?:sub-?)?protocol|sent non-empty 'sec-websocket-protocol' header but no response|server sent an? (?:invalid|unexpected) (?:sub-?)?protocol|sec-websocket-protocol[^\n]{0,60}(?:in (?:the )?response|by (?:the )?server)[^\n]{0,30}(?:not match|mismatch|differ)|none of (?:the |its )?(?:offered|requested|sent|client)?[^\n]{0,8}(?:sub-?)?protocols?[^\n]{0,20}(?:accepted|supported|match)|handleprotocols|sub-?protocol[^\n]{0,30}(?:not (?:accepted|echoed|returned)|by (?:the )?server)|(?:did|does)(?: not|n['’]t) (?:select|choose|pick|agree\w*|negotiate|echo|return|accept)[^\n]{0,24}(?:sub-?)?protocol|no (?:sub-?)?protocols? supported|negotiation ?error/i,
    ['subprotocol-not-allowed', 0.95],
  ),
  signal(
    'protocol',
    /protocols?[ _-]?mismatch\w*|(?:expected|supports?|server expects)[^\n]{0,40}(?:sub-?protocols?|ocpp\d)[^\n]{0,60}(?:but|got|client)|(?:none of the|un)[ -]?(?:requested|supported|accepted)[^\n]{0,24}protocols?|(?:no|not an?|in)[ -]?(?:supported|compatible|common|acceptable|matching)[^\n]{0,6} ?(?:sub-?)?protocols?|sub-?protocols?[^\n]{0,40}(?:not (?:supported|accepted|allowed)|unsupported|mismatch|invalid|reject\w*)|(?:invalid|unsupported|unknown)(?: or unsupported)? (?:ocpp |web ?socket )?(?:sub-?)?protocols?|ocpp[ -]?version[^\n]{0,30}(?:not supported|unsupported|mismatch|wrong)|(?:un|not )supported ocpp[ -]?version|protocols? (?:that|which)[^\n]{0,12}not (?:supported|allowed|accepted|known)/i,
    ['subprotocol-not-allowed', 0.9],
    ['subprotocol-unknown', 0.4],
  ),
  signal(
    'ocpp1.5|ocpp1.2|ocpp 1.5|soap',
    /(?:sec-websocket-protocol:\s*|offer\w*[^\n]{0,12}|only[^\n]{0,12}|protocols?[^\n]{0,12})\[?["']?ocpp ?1\.[25]["']?\]?\s*$|only (?:supports? |speaks? )?ocpp ?(?:j )?1\.[25]\b/i,
    ['subprotocol-too-old', 0.86],
  ),
  signal(
    'soap',
    /\bsoap\b[^\n]{0,60}(?:request|envelope|only|protocol|instead|expected|selected)|text\/xml|<soap/i,
    ['not-a-websocket-request', 0.8],
  ),
  signal(
    'upgrade|connection|websocket',
    /(?:missing|invalid|no|without|lacks?|absent|bad)[ -](?:the )?["'`]?(?:connection|upgrade)["'`]?(?:: ?(?:upgrade|websocket))?["'`]?(?: header| ?: ?(?:keep-alive|close))|["'`]?(?:connection|upgrade)["'`]? header[^\n]{0,20}(?:is )?(?:missing|not (?:present|found|websocket|upgrade)|invalid)|upgrade required|not a (?:valid )?websocket (?:upgrade|handshake|request)|non-websocket request|can ["']?upgrade["']? only to ["']?websocket|expected (?:the )?["'`]?upgrade|token not found in ["']?(?:connection|upgrade)|only[^\n]{0,24}web ?socket[^\n]{0,16}(?:upgrade|request)s?\b|no web ?socket upgrade header/i,
    ['upgrade-header-missing', 0.86],
    ['upgrade-header-stripped', 0.6],
  ),
  signal(
    'upgrade|connection|websocket',
    /(?:proxy|proxie|nginx|load balancer|ingress|cloudflare\w*|cdn|passenger|apache|haproxy|traefik|caddy|tunnel|\balb\b|firewall|waf)\w*[^\n]{0,120}(?:upgrade|connection)["'’]? headers?[^\n]{0,16}(?:is |was |are )?(?:missing|gone|lost|absent|incorrect|wrong|not (?:there|present|passed|forwarded|set))/i,
    ['upgrade-header-stripped', 0.94],
  ),
  signal(
    'upgrade',
    /(?:proxy|proxie|nginx|load balancer|ingress|cloudflare|apache|haproxy|traefik|caddy|tunnel)\w*[^\n]{0,120}(?:pass|forward|enabl|support|allow|handl|need|requir)\w*[^\n]{0,40}\bupgrades?\b/i,
    ['upgrade-header-stripped', 0.86],
  ),
  signal(
    'connection',
    /\bconnection\b["'’]?(?: header)?[^\n]{0,30}(?:keep-alive)[^\n]{0,40}(?:upgrade|instead|in addition|not)|invalid web ?socket header|connection: ?upgrade, ?keep-alive/i,
    ['upgrade-header-missing', 0.84],
    ['upgrade-header-stripped', 0.7],
  ),
  signal(
    'host header|host-header',
    /(?:missing|no|without|invalid|lacks?)[^\n]{0,12}host[- ]header|host[- ]header[^\n]{0,16}(?:missing|absent|invalid|required)/i,
    ['request-malformed', 0.9],
  ),
  signal(
    'websocket|web socket|connection:',
    /(?:does(?: not|n['’]t)|do(?: not|n['’]t)|not|never|no|without) (?:yet )?support\w*(?: for)? web ?sockets?\b|(?:set|send|sent|forward|pass|add)\w*[^\n]{0,12}connection: ?(?:close|keep-alive)[^\n]{0,40}(?:upstream|backend|proxy)|web ?sockets?(?: support)?[^\n]{0,30}(?:(?:is|are|was|were) )?(?:switched off|turned off|disabled|not (?:enabled|supported|allowed|activated|turned on)|must be (?:enabled|switched on|turned on)|ha[sd] to be enabled)/i,
    ['upgrade-header-stripped', 0.87],
  ),
  signal(
    'proxy_http_version|proxy_set_header|http/1.0|mod_proxy_wstunnel|proxypass',
    /proxy_http_version|proxy_set_header\s+(?:upgrade|connection)|mod_proxy_wstunnel|(?:proxy|nginx|upstream|proxied)[^\n]{0,60}http\/1\.0/i,
    ['upgrade-header-stripped', 0.88],
  ),
  signal(
    'keep-alive|proxy|nginx|load balancer|ingress|cdn',
    /(?:proxy|nginx|load balancer|ingress|gateway|cdn)[^\n]{0,60}(?:strip|remov|drop|not forward|does(?: no|n['’])t (?:pass|forward|support))\w*[^\n]{0,40}(?:\bupgrade\b|connection[- ]header|headers?\b|web ?sockets?(?: (?:upgrade|support|headers?)|$))|invalid connection header: keep-alive/i,
    ['upgrade-header-stripped', 0.9],
  ),
  signal(
    'sec-websocket-key|websocket key',
    /(?:missing|invalid|no|bad|incorrect|wrong)[^\n]{0,20}sec-websocket-key|sec-websocket-key[^\n]{0,30}(?:missing|invalid|mismatch|not found|incorrect)/i,
    ['websocket-key-invalid', 0.88],
  ),
  signal(
    'sec-websocket-version|websocket version',
    /(?:missing|invalid|unsupported|wrong|bad)[^\n]{0,30}(?:sec-)?websocket[- ]version|(?:sec-)?websocket[- ]version[^\n]{0,30}(?:not supported|unsupported|invalid|missing|must be)/i,
    ['websocket-version-unsupported', 0.9],
  ),
  signal(
    'valid http|invalidmessage|invalid http|not http|bad request line|bad request version|invalid_method|bad request syntax|invalid method|malformed http|http parser|parse error|badrequest',
    /(?:did not receive|not)[^\n]{0,10} a valid http (?:request|response|message)|invalid http (?:request|method|message|version)|hpe_invalid_method|bad request (?:line|syntax|version)|malformed http (?:request|response)|invalid (?:character|token|method) (?:in|found)[^\n]{0,20}method|badhttprequest|invalid method in request/i,
    ['not-http', 0.84],
    ['request-malformed', 0.5],
  ),
  signal(
    'hpe_|parse error|parser',
    /hpe_(?!invalid_method|invalid_url|header_overflow|invalid_eof)\w+|parse error: (?!.*json)/i,
    ['request-malformed', 0.82],
  ),
  signal(
    'header_overflow|too large|request header|431',
    /hpe_header_overflow|(?:request )?header (?:fields? )?(?:too large|or cookie too large)|header overflow|uri too long|request-uri too large/i,
    ['headers-too-large', 0.9],
  ),
  signal(
    'mozilla|browser',
    /(?:opened|visited|tested|enter\w*)[^\n]{0,30}(?:in|with)[^\n]{0,12}browser|(?:can(?:not|['’]t)|not)[^\n]{0,60}(?:directly )?(?:with|in|from|by) (?:a |your |the )?(?:web ?)?browser/i,
    ['browser-request', 0.92],
  ),
  signal(
    'not in ocpp format|webservice|this is a websocket',
    /failed to open a websocket connection: (?:invalid|missing) connection header|this (?:service|is a)[^\n]{0,20}(?:web ?socket|websocket) (?:server|service|endpoint)?[^\n]{0,30}(?:browser|client|only)/i,
    ['browser-request', 0.6],
  ),
  signal(
    'misspel|ocpp16|ocpp-1.6|ocpp1.6j|ocpp 1.6',
    /sec-websocket-protocol\s*[:=]\s*["']?(?!ocpp(?:1\.[256]|2\.0(?:\.1)?|2\.1)\b)(?:ocpp[-_ /]?v?(?:16|1[._]6|201|2[._]0|21|2[._]1)j?\w*|OCPP\d\S*)|misspel\w*[^\n]{0,30}protocol/i,
    ['subprotocol-misspelt', 0.9],
  ),

  signal(
    'protocol|ocpp',
    /(?:requir\w*|needs?|must|mandatory|ha[sd]? to)\b[^\n]{0,30}\b(?:(?:web ?socket )?sub-?protocol|sec-websocket-protocol|ocpp[- ]version)\b(?![^\n]{0,12}(?:match|be one))/i,
    ['subprotocol-missing', 0.86],
  ),
  signal(
    'crlf|request line|not a get',
    /line without crlf|malformed request line|invalid request line|not a get request/i,
    ['not-http', 0.72],
    ['tls-on-plain-port', 0.6],
  ),

  // libwebsockets names the header of the answer that it missed.
  signal('hs:', /hs: (?:sec-websocket-)?accept (?:missing|malformed)/i, [
    'not-a-websocket-request',
    0.5,
  ]),
  signal('hs:', /hs: protocol (?:missing|malformed|was not|not)/i, [
    'subprotocol-not-allowed',
    0.93,
  ]),
  signal(
    'http2|http/2',
    /\bhttp\/?2\b[^\n]{0,80}\bweb ?sockets?\b[^\n]{0,40}(?:fail\w*|\bnot\b|n['’]t\b|broke\w*|error|\b[45]\d\d\b)|\bweb ?sockets?\b[^\n]{0,40}(?:fail\w*|\bnot\b|n['’]t\b|broke\w*|error|\b[45]\d\d\b)[^\n]{0,60}\bhttp\/?2\b/i,
    ['upgrade-header-stripped', 0.96],
  ),
  signal(
    'upgrade',
    /["'`]?upgrade["'`]? (?:field|header) (?:must|should|is not|isn['’]t|was not|does not)\b/i,
    ['upgrade-header-missing', 0.84],
    ['upgrade-header-stripped', 0.6],
  ),
  signal('hs:', /hs: upgrade (?:missing|malformed)/i, ['upgrade-header-stripped', 0.8]),
  signal(
    'ocpp1.5|ocpp1.2|ocpp 1.5|ocpp 1.2',
    /\bocpp ?1\.[25]\b[^\n]{0,12}\bonly\b|\bonly\b[^\n]{0,24}\bocpp ?1\.[25]\b/i,
    ['subprotocol-too-old', 0.9],
  ),
  signal(
    'ocpp',
    /["'[](?:ocppj?[-_ ]?1\.?6j|ocppj?[-_ ]?16|ocppj?[-_ ]1\.6|ocppj?[-_ ]?201j?|ocppj?[-_ ]2\.0\.1|ocppj?[-_ ]?21|ocpp\/1\.6)["'\]][^\n]{0,60}protocol|protocol[^\n]{0,60}["'[](?:ocppj?[-_ ]?1\.?6j|ocppj?[-_ ]?16|ocppj?[-_ ]1\.6|ocppj?[-_ ]?201j?|ocppj?[-_ ]2\.0\.1|ocpp\/1\.6)["'\]]/i,
    ['subprotocol-misspelt', 0.93],
  ),
  signal(
    'protocol',
    /(?:does not|doesn't|do not|don't|not) (?:support|speak|accept|offer|know)\w*[^\n]{0,30}(?:sub[- ]?protocols?|ocpp[- ]?version|version of ocpp)|(?:incompatible|different|wrong)[^\n]{0,12}(?:ocpp|sub-?protocol)[- ]?(?:version)?/i,
    ['subprotocol-not-allowed', 0.88],
  ),

  signal(
    'ocpp',
    /ocpp ?(?:1\.6|2\.0(?:\.1)?|2\.1)j?[^\n]{0,60}(?:but|only|expects?|requires?|instead of|while)[^\n]{0,40}ocpp ?(?:1\.6|2\.0(?:\.1)?|2\.1)/i,
    ['subprotocol-not-allowed', 0.84],
  ),
  signal(
    'upgrade',
    /(?:connection|upgrade) header[^\n]{0,24}(?:not|n't|lacks?|without)[^\n]{0,16}(?:contain|include|have|upgrade|websocket)/i,
    ['upgrade-header-missing', 0.86],
  ),
  signal(
    'not http|garbage|binary data|non-http',
    /\bnot http\b|non-http|(?:binary|unexpected|random)[^\n]{0,10} garbage/i,
    ['not-http', 0.86],
  ),
];
