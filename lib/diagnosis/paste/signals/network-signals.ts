import { by, signal } from '@/lib/diagnosis/paste/signal';

/** The charger does not get as far as the server, or nothing ever arrives there. */
export const networkSignals = by('network', [
  signal(
    "enotfound|eai_again|getaddrinfo|could not resolve|cannot resolve|can't resolve|unable to resolve|no such host|name or service|name resolution|unknownhost|unknown host|name_not_resolved|nodename|gaierror|hostname lookup|host not found|resolve|dns",
    /\benotfound|eai_again|getaddrinfo|(?:could ?n[o']t|can(?:not|['’]t)|unable to|failed to|fail) (?:to )?resolve\b(?! (?:the |a )?(?:charg|identi|id\b|client|station|tenant|path|route))|name[^\n]{0,24}(?:(?:does|do|did|could|can)(?: not|n['’]t)|cannot)(?: be)? resolved?\b|no such host|name or service not known|name resolution|unknown ?host|err_name_not_resolved|nodename nor servname|gaierror|host not found|cannot_resolve_hostname|-0x0?052\b|dns[^\n]{0,60}(?:fail|error|timed? ?out|timeout|lookup|not resolve|never resolves?|unreachable|blocked|hardcoded|hard-coded|fixed|no answer|refused|nxdomain)|(?:fail|error)\w*[^\n]{0,20}\bdns\b|nxdomain|servfail|resolv\w+(?! (?:the |a )?(?:charg|identi|id\b|client|station|tenant|path|route))[^\n]{0,30}(?:fail|error|timeout)|hard-?coded[^\n]{0,20}(?:dns|name ?server)/i,
    ['dns-failure', 0.93],
  ),
  signal(
    'unreachable|no route|ehostunreach|enetunreach|noroutetohost|address_unreachable|internet_disconnected|network_changed',
    /(?:host|network|address|destination)[ _]?(?:is )?unreachable|ehostunreach|enetunreach|no ?route ?to ?host|err_(?:address_unreachable|internet_disconnected|network_changed)/i,
    ['network-issue', 0.92],
  ),
  // Numbers of lwIP (113 to 119) and Linux (101, 110, 113).
  signal(
    'conn|errno|socket|select',
    /(?:connect|conn(?:ection)? fail|errno|error|socket|select)\w*(?:\(\))?\s*[:=(]*\s*(?:errno\s*)?[:=(]?\s*-?(?:101|110|111|113|114|116|118|119)\b(?!\d|\.|:)/i,
    ['network-issue', 0.84],
    ['firewall-blocks', 0.5],
  ),
  signal(
    'timed out|timeout|timed_out|etimedout|connecttimeout|esp_tls_connection_timeout',
    /(?:connect\w*|dial|tcp|socket|syn|opening handshake)(?![^\n]{0,24}(?:drop|clos|idle|disconnect))[^\n]{0,60}(?:timed? ?out|timeout)|etimedout|(?:esp_tls_)?connection_timed?_?out|err_connection_timed_out|err_timed_out|timed? ?out[^\n]{0,40}\b(?:connect|handshake)|i\/o timeout|-0x6800\b/i,
    ['network-issue', 0.8],
    ['firewall-blocks', 0.55],
  ),
  signal('listening|listen', /(?:no(?:thing|body)?|not)\b[^\n]{0,24}\blisten(?:s|ing)\b/i, [
    'network-issue',
    0.78,
  ]),
  signal(
    'refused',
    /connection ?refused|econnrefused|err_connection_refused|actively refused|connect call failed|errno (?:=? ?)111\b/i,
    ['network-issue', 0.66],
    ['firewall-blocks', 0.6],
  ),
  signal(
    "failed_connect|failed to connect|could not connect|couldn't connect|unable to connect|cannot connect|can't connect|establish a connection|connection failed|connect failed|0x8004|0x0044",
    /failed_connect_to_host|0x8004\b|-0x0?044\b|(?:failed|could ?n[o']t|unable|can(?:not|['’]t)|fail) (?:to )?(?:connect|establish a connection)\b(?! back)|connect(?:ion)? failed/i,
    ['network-issue', 0.5],
  ),
  signal(
    'firewall|iptables|nftables|ufw|port|egress|drop in=',
    /firewall[^\n]{0,60}(?:block|drop|den|reject|clos)|(?:block|drop|den|reject)\w*[^\n]{0,40}(?:firewall|iptables|nftables|ufw)|\[ufw block\]|egress[^\n]{0,30}(?:block|den)|\bport\b[^\n]{0,20}(?:is )?(?:blocked|filtered)|(?:(?:need|have|had|must|ought|should)\w*(?: to)?|please|and) (?:open|unblock|allow|permit|forward)\w*[^\n]{0,24}\bports?\b|firewall (?:problem|issue|rule|setting)|(?:pass|through|past|behind|in)[^\n]{0,6}\b(?:the|a|your) firewall/i,
    ['firewall-blocks', 0.93],
  ),
  signal(
    'sim|apn|vpn|pdp|gprs|lte|modem|wireguard|openvpn|ipsec|ppp|registration denied|no carrier|gsm',
    /\b(?:sim|apn|vpn|pdp|gprs|ppp|modem|lte|gsm|wireguard|openvpn|ipsec|tunnel)\b[^\n]{0,60}(?:fail|error|down|lost|denied|reject|not (?:registered|ready|inserted|attached)|expired|no (?:signal|service|data|carrier)|disconnected|offline|locked|wrong|invalid|deactivat)|no carrier|\+cme error|registration denied|data (?:plan|limit|volume)[^\n]{0,20}(?:used|exhaust|exceed|expired|ran out)/i,
    ['sim-or-vpn', 0.92],
  ),
  signal(
    'wifi|wi-fi|wlan|ethernet|link down|sta_disconnected|no_ap_found|dhcp',
    /(?:wi-?fi|wlan|ethernet|eth\d|link)[^\n]{0,40}(?:disconnect|lost|down|fail|no ap|not connected|weak)|no_ap_found|sta_disconnected|dhcp[^\n]{0,30}(?:fail|timeout|no (?:lease|offer))/i,
    ['network-issue', 0.82],
  ),
  signal(
    'after 0 bytes|0 bytes received|without sending|no data received|empty reply',
    /stream ends after 0 bytes|(?:without sending|sent no|no) (?:any )?(?:data|bytes)(?: received)?|connection (?:opened|accepted)[^\n]{0,40}(?:nothing|no (?:data|bytes|request))/i,
    ['tcp-without-bytes', 0.72],
  ),
  signal('empty reply', /empty reply from server/i, ['network-issue', 0.5]),
  signal(
    'before|request timeout|slow headers|client timed out|headers timeout|request_timeout|reading client request',
    /err_http_request_timeout|client timed out[^\n]{0,60}(?:reading|waiting)|(?:read|header|request)\w* (?:header )?timeout|reading client request (?:line|headers)|(?:client|peer|charg\w+)[^\n]{0,24}(?:clos|disconnect|hung up|left|gone)\w*[^\n]{0,16}before[^\n]{0,16}(?:upgrade|handshake|request|response|headers)/i,
    ['request-never-finished', 0.82],
  ),

  signal(
    'site|all chargers|every charger|all stations|whole',
    /(?:all|every|whole|entire)[^\n]{0,30}(?:charg\w+|station|site|location)s?[^\n]{0,50}(?:offline|silent|down|unreachable|lost|disconnected)/i,
    ['site-offline', 0.84],
  ),
  signal(
    'power|switched off|turned off|unplugged|breaker|brown',
    /(?:power (?:failure|outage|loss|cut)|no power\b|(?:charg\w+|station|wall ?box|box|device|unit|it|breaker|router|mains) (?:is |was |has been |got )?(?:switched|turned) off|unplugged|breaker (?:tripped|off)|brown-?out)/i,
    ['charger-switched-off', 0.8],
  ),
  signal(
    "never came|never seen|not even|nothing happens|not contact|never contact|not reach|never reach|did not call|not arrive|never arrive|no trace|not log|not record|never log|not register|no attempt|not send|n't send|never send|not a single|no request|no connection|nothing in|no error|no log|any discernable|any discernible|no output|not appear|doesn't appear|does not appear|not see|no entry|no incoming|no sign",
    /(?:not|never|n['’]t)[^\n]{0,8}send\w*[^\n]{0,16}(?:any )?(?:requests?|connection|handshake)\b[^\n]{0,30}(?:to|server|at all)|(?:no|not a single) (?:request|connection|attempt)s?[^\n]{0,24}(?:arriv|reach|com(?:es|ing)|hit)\w*|(?:server|csms|cpms|backend|cloud|gateway|steve|log\w*)[^\n]{0,60}(?:does(?: no|n['’])t|never|did(?: no|n['’])t|no[t]?|nothing)[^\n]{0,30}(?:regist\w+|see\w*|log\w*|record\w*|show\w*|receiv\w*|notic\w*|trace|attempt|appear|error|output)[^\n]{0,30}(?:attempt|request|connection|it|this|charger|log)?|(?:no|any|nothing|isn['’]t any|not any)[^\n]{0,40}(?:errors?|output|trace|entr(?:y|ies)|attempts?|sign)[^\n]{0,50}\blogs?\b|no attempt[^\n]{0,20}(?:record|seen)|(?:charg\w+|station|wall ?box|box|\bcp\b|request|connection|attempt)s?[^\n]{0,24}(?:(?:did|does|do|has|have)(?: not|n['’]t)|never)[^\n]{0,12}(?:contact|reach|call|arriv|connect to|hit|show up)\w*[^\n]{0,40}(?:server|system|csms|cpms|backend|at all|log)|not even[^\n]{0,40}(?:log|trace|output|attempt|entry)|nothing[^\n]{0,30}(?:in|appears in|to see in)[^\n]{0,12}logs?\b/i,
    ['never-seen', 0.55],
    ['network-issue', 0.5],
  ),
  signal(
    'still',
    /still (?:report|show|say|think|believ|display|claim)\w*[^\n]{0,80}connected|(?:offline|disconnected|unreachable)[^\n]{0,80}(?:still|but)[^\n]{0,60}connected|half[- ]open/i,
    ['half-open-no-reconnect', 0.86],
  ),
  signal(
    'reconnect|connect|tries again|try again|retry|retries',
    /(?:fails?|unable|not able|never|cannot|can['’]t|won['’]t)[^\n]{0,10}(?:to )?(?:re-?)?connects?\b[^\n]{0,40}\bafter\b[^\n]{0,24}(?:reboot|re-?start|power|outage|firmware|update|reset)|(?:never|no longer|does(?: not|n['’]t)|did(?: not|n['’]t)|will not|won['’]t|zero|no(?:t)? (?:a single|any)|without)[^\n]{0,16}(?:re-?connect\w*|tr(?:y|ies) again|retr(?:y|ies)\b)[^\n]{0,16}(?!.{0,30}(?:password|credential))/i,
    ['half-open-no-reconnect', 0.62],
  ),
  signal(
    'ip',
    /\bip(?:v4)?\b(?:[ -]address)?[^\n]{0,60}(?:works?|connects?|succeeds?|is fine|ok\b)[^\n]{0,80}\b(?:host ?name|domain|dns|name|fqdn|url)\b[^\n]{0,60}(?:\bnot\b|n['’]t\b|fail|error|never)|\b(?:host ?name|domain|fqdn|dns name|url)\b[^\n]{0,60}(?:\bnot\b|n['’]t\b|fail\w*|error|never)[^\n]{0,80}\bip\b(?:[ -]address)?[^\n]{0,40}(?:works?|connects?|fine|ok\b)/i,
    ['dns-failure', 0.86],
  ),
  signal(
    'reconnect|come back|came back|connect back|connects back|never connects|stays offline|no longer connects',
    /(?:new|chang\w+|rotat\w+|updat\w+|set\w*)[^\n]{0,24}(?:password|credential\w*|authorization ?key|basicauthpassword)[^\n]{0,80}(?:not|never|doesn['’]t|stays?|no longer)[^\n]{0,24}(?:re-?connect\w*|connects?|come|came|offline)|(?:not|never|doesn['’]t|no longer)[^\n]{0,24}(?:re-?connects?|connects?|come)[^\n]{0,24}(?:back|again)?[^\n]{0,24}(?:new|changed|rotated)[^\n]{0,12}(?:password|credential|key)/i,
    ['silent-after-password-change', 0.9],
  ),
  signal(
    'certificate',
    /(?:since|after)[^\n]{0,40}(?:new|renew\w*|chang\w*|replac\w*|updat\w*)[^\n]{0,20}certificate[^\n]{0,80}(?:offline|silent|not connect|no longer connect|stopped|gone|lost)|(?:offline|silent|stopped connecting|no longer connect\w*|lost)[^\n]{0,60}(?:since|after)[^\n]{0,30}certificate[^\n]{0,20}(?:chang|renew|replac|updat)/i,
    ['silent-after-certificate-change', 0.9],
  ),

  signal(
    'last seen|no response|no contact|no heartbeat|no message|not responding|not reachable',
    /last seen|no (?:response|contact|messages?|heartbeats?)[^\n]{0,30}\b(?:for|since)\b|(?:charg\w+|station|device|host|server)[^\n]{0,20}not (?:responding|reachable)/i,
    ['charger-switched-off', 0.56],
    ['network-issue', 0.5],
  ),

  signal(
    'by itself|automatically|on its own|restored',
    /(?:(?:does|will|did|do|is|are)(?: not|n['’]t)|won['’]t|never|no longer)[^\n]{0,16}(?:re-?connect\w*|connect\w*|restor\w+|recover\w*|re-?establish\w*|come back)[^\n]{0,24}(?:by itself|automatically|on its own)/i,
    ['half-open-no-reconnect', 0.8],
  ),
  signal(
    'never|reboot|restart|off and on|power cycle|power-cycle|reset|enabl|activ|hard',
    /(?:lost|drops?|dropped|interrupted|broken)[^\n]{0,40}(?:and |but )?never (?:recover|restor|return|c[oa]me|re-?establish|re-?connect)\w*|(?:off and on(?: again)?|disabl\w+(?: and| then|,)? (?:re-?)?enabl\w+|deactivat\w+ and activat\w+|re-?enabl\w+|re-?boot\w*|re-?start\w*|power[- ]cycl\w+)[^\n]{0,24}(?:brings?|gets?|helps?|solves?|fix\w*|recovers?|until|restores?)|(?:needs?|requires?|only)[^\n]{0,12}(?:a )?(?:hard )?(?:re-?boot|re-?start|power[- ]cycle)/i,
    ['half-open-no-reconnect', 0.74],
  ),
  signal(
    'stays offline|remains offline|until reboot|until restart|until it is rebooted|power cycle',
    /(?:stays?|remains?|keeps?) offline[^\n]{0,40}(?:until|reboot|restart|power)|(?:only|until)[^\n]{0,20}(?:reboot|restart|power[- ]cycl)\w*[^\n]{0,40}(?:offline|reconnect|connect)?/i,
    ['half-open-no-reconnect', 0.7],
  ),
]);
