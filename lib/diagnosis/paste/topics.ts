import type { Meaning } from './signal';

/** What a clause can be about. */
export const topicWords = [
  ['username', /\buser ?name\b/i],
  [
    'credential',
    /\b(?:password|credentials?|authori[sz]ation ?(?:key|header)?|basic ?auth\w*|auth(?:entication)?|log-?in)\b/i,
  ],
  ['certificate', /\b(?:certs?|certificates?|root ca|ca bundle|trust ?store|issuer)\b/i],
  ['tls', /\b(?:tls|ssl|wss|cipher\w*|encryption)\b/i],
  [
    'protocol',
    /\b(?:sub-?protocols?|ocpp[- ]version|protocol version|ocpp ?(?:1\.[256]|2\.[01](?:\.1)?)j?)\b/i,
  ],
  ['upgrade', /\b(?:upgrade header|connection header|web ?socket (?:upgrade|headers?|support))\b/i],
  [
    'identity',
    /\b(?:identit(?:y|ies)|identifier|(?:charge ?(?:box|point)|charging ?station|station|charger|client|cp)[ _-]?(?:id|name)|serial(?: number)?)\b/i,
  ],
  [
    'device',
    /\b(?:charge ?(?:box|point)|charging (?:station|pile)|charger|station|wall ?box|evse|client|peer)s?\b/i,
  ],
  ['slash', /\bslash(?:es)?\b/i],
  ['tenant', /\b(?:tenant|organi[sz]ation)\b/i],
  ['clock', /\b(?:clock|rtc|ntp|system time|date and time)\b/i],
  ['hostname', /\b(?:common ?name|cn|san|wildcard|alt(?:ernative)? ?names?)\b/i],
  ['message', /\b(?:messages?|frames?|payloads?|json)\b/i],
  ['reconnect', /\bre-?connect\w*\b/i],
  ['path', /\b(?:url|uri|path|endpoint|route|suffix|segment)s?\b/i],
  ['session', /\b(?:sessions?|connections?|sockets?|web ?sockets?)\b/i],
  ['keepalive', /\b(?:pings?|pongs?|heartbeats?|keep-?alive|idle)\b/i],
  ['boot', /\b(?:boot ?notification|registration status)\b/i],
  ['name', /\b(?:host ?name|domain|dns|name ?server|fqdn)\b/i],
  [
    'network',
    /\b(?:firewall|router|nat|port|network|internet|wi-?fi|ethernet|sim|vpn|apn|modem|4g|lte)\b/i,
  ],
  [
    'upstream',
    /\b(?:central system|csms|cpms|back-?end|back ?office|upstream|origin|server|database|broker)\b/i,
  ],
  ['rate', /\b(?:rate|attempts|too (?:many|often|fast)|requests per|retr(?:y|ies)|reconnects)\b/i],
] as const satisfies readonly (readonly [string, RegExp])[];
export type Topic = (typeof topicWords)[number][0];

/** What can be wrong with it. */
export const faultWords = [
  [
    'missing',
    /\b(?:missing|without|lacks?|lacking|absent|omit\w*|left out|required|mandatory|needs?|needed|null|undefined|no|none|not (?:sent|set|given|present|provided|included|specified|filled)|(?:does|do|did)(?: not|n['’]t) (?:send|include|provide|set|have|contain|specify)|forgot\w*)\b/i,
  ],
  ['empty', /\b(?:empty|blank|cleared)\b/i],
  [
    'wrong',
    /\b(?:wrong|invalid|incorrect|bad|mismatch\w*|illegal|unexpected|malformed|misspel\w*|typo|unsupported|not (?:valid|allowed|supported|equal|right|correct|accepted)|(?:does|do|did)(?: not|n['’]t) match|must (?:be|equal|match)|differs?|different)\b/i,
  ],
  [
    'unknown',
    /\b(?:unknown|unregistered|unrecogni[sz]ed|not (?:found|known|registered|recogni[sz]ed|in the (?:list|database|system))|no such|does(?: not|n['’]t) (?:exist|know)|never (?:registered|added|created))\b/i,
  ],
  ['twice', /\b(?:twice|duplicat\w*|already|doubled|second|both|another|same)\b/i],
  ['expired', /\b(?:expired|out of date|no longer valid|renew\w*)\b/i],
  [
    'untrusted',
    /\b(?:untrusted|not trust\w*|self-?signed|unverified|(?:can|could)(?: ?not|n['’]t) (?:be )?(?:verif|validat)\w+|verif\w+ (?:error|fail\w*)|not (?:verified|installed))\b/i,
  ],
  [
    'refused',
    /\b(?:refus\w*|reject\w*|denied|denies|blocked|blocks|forbidden|declin\w*|fail(?:s|ed|ure)?)\b/i,
  ],
  [
    'down',
    /\b(?:down|unavailable|unreachable|offline|stopped|crash\w*|not (?:running|reachable|available|started|open)|closed port|out of order)\b/i,
  ],
  [
    'timeout',
    /\b(?:time[ds]?[ -]?out|timeouts?|no (?:answer|response|reply)|not (?:answer\w*|respond\w*|repl\w*)|(?:does|do|did)(?: not|n['’]t) (?:answer|respond|reply))\b/i,
  ],
  [
    'closed',
    /\b(?:clos(?:e|es|ed|ing)|drop(?:s|ped)?|disconnect\w*|lost|loses|cut|hangs? up|kicked)\b/i,
  ],
  ['long', /\b(?:too long|exceed\w*|truncat\w*|cut off)\b/i],
  ['short', /\b(?:too short|at least|minimum)\b/i],
  [
    'never',
    /\b(?:never|not (?:by itself|automatically)|no longer|only after|until|(?:does|do|did|will)(?: not|n['’]t)|won['’]t)\b/i,
  ],
  ['encoded', /\b(?:(?:percent|url)[- ]?)?(?:en|de)cod\w*|escap\w*|special char\w*/i],
  ['limited', /\b(?:limit\w*|throttl\w*|blocked|banned|exceed\w*|too (?:many|often|fast))\b/i],
] as const satisfies readonly (readonly [string, RegExp])[];
export type Fault = (typeof faultWords)[number][0];

const table: Partial<Record<`${Topic}/${Fault}`, readonly Meaning[]>> = {
  'username/missing': [['username-field-empty', 0.5]],
  'username/empty': [['username-field-empty', 0.56]],
  'username/wrong': [['identity-mismatch', 0.56]],
  'username/twice': [['identity-mismatch', 0.4]],
  'credential/missing': [['firmware-configuration-missing', 0.52]],
  'credential/empty': [['password-field-empty', 0.56]],
  'credential/wrong': [['incorrect-password-or-username', 0.54]],
  'credential/refused': [['incorrect-password-or-username', 0.52]],
  'credential/unknown': [['incorrect-password-or-username', 0.44]],
  'credential/expired': [['credentials-replaced', 0.56]],
  'credential/long': [['password-too-long', 0.58]],
  'credential/short': [['password-too-short', 0.58]],
  'certificate/expired': [['server-certificate-expired', 0.57]],
  'certificate/untrusted': [['ca-not-trusted', 0.58]],
  'certificate/unknown': [['ca-not-trusted', 0.56]],
  'certificate/missing': [
    ['ca-not-trusted', 0.53],
    ['client-certificate-missing', 0.45],
  ],
  'certificate/wrong': [['certificate-issue', 0.55]],
  'certificate/refused': [['certificate-issue', 0.56]],
  'tls/wrong': [['certificate-issue', 0.5]],
  'tls/refused': [['tls-handshake-broken-off', 0.5]],
  'tls/timeout': [['tls-handshake-broken-off', 0.5]],
  'tls/missing': [['certificate-issue', 0.42]],
  'protocol/missing': [['subprotocol-missing', 0.55]],
  'protocol/wrong': [
    ['subprotocol-not-allowed', 0.55],
    ['subprotocol-unknown', 0.5],
  ],
  'protocol/unknown': [['subprotocol-unknown', 0.56]],
  'protocol/refused': [['subprotocol-not-allowed', 0.54]],
  'upgrade/missing': [
    ['upgrade-header-missing', 0.57],
    ['upgrade-header-stripped', 0.5],
  ],
  'upgrade/wrong': [
    ['upgrade-header-missing', 0.55],
    ['upgrade-header-stripped', 0.5],
  ],
  'identity/missing': [['identity-missing', 0.53]],
  'identity/empty': [['identity-missing', 0.56]],
  'identity/unknown': [
    ['unknown-to-cpms', 0.58],
    ['never-registered', 0.5],
  ],
  'identity/wrong': [['identity-format-mismatch', 0.5]],
  'identity/twice': [
    ['stale-session', 0.5],
    ['two-chargers-one-identity', 0.48],
  ],
  'identity/long': [['identity-too-long', 0.55]],
  'device/unknown': [
    ['unknown-to-cpms', 0.56],
    ['never-registered', 0.5],
  ],
  'device/closed': [['client-closes-at-once', 0.4]],
  'device/down': [['network-issue', 0.4]],
  'identity/encoded': [['identity-not-encoded', 0.52]],
  'slash/missing': [['identity-glued-to-path', 0.55]],
  'slash/twice': [['double-slash', 0.56]],
  'slash/wrong': [['trailing-slash', 0.5]],
  'tenant/missing': [['tenant-segment-missing', 0.55]],
  'tenant/unknown': [['tenant-unknown', 0.57]],
  'tenant/wrong': [['tenant-unknown', 0.55]],
  'clock/wrong': [['charger-clock-wrong', 0.58]],
  'clock/missing': [['charger-clock-wrong', 0.57]],
  'clock/refused': [['charger-clock-wrong', 0.57]],
  'hostname/wrong': [['hostname-mismatch', 0.58]],
  'hostname/refused': [['hostname-mismatch', 0.54]],
  'message/wrong': [['messages-invalid', 0.55]],
  'message/unknown': [['messages-invalid', 0.52]],
  'message/refused': [['messages-invalid', 0.5]],
  'reconnect/never': [['half-open-no-reconnect', 0.54]],
  'reconnect/refused': [['half-open-no-reconnect', 0.5]],
  'path/missing': [['path-prefix-missing', 0.52]],
  'path/wrong': [['path-typo', 0.56]],
  'path/unknown': [['path-typo', 0.56]],
  'path/twice': [['path-prefix-doubled', 0.52]],
  'path/long': [['url-cut-off', 0.55]],
  'session/twice': [['stale-session', 0.48]],
  'session/closed': [['connection-cut', 0.42]],
  'session/timeout': [['network-issue', 0.46]],
  'keepalive/timeout': [['ping-not-answered', 0.56]],
  'keepalive/missing': [['ping-not-answered', 0.52]],
  'keepalive/closed': [['keepalive-too-long', 0.54]],
  'keepalive/long': [['keepalive-too-long', 0.57]],
  'boot/refused': [['boot-rejected', 0.57]],
  'boot/wrong': [['boot-rejected', 0.52]],
  'boot/timeout': [['cpms-timeout', 0.4]],
  'name/wrong': [['dns-failure', 0.48]],
  'name/unknown': [['dns-failure', 0.55]],
  'name/refused': [['dns-failure', 0.54]],
  'name/timeout': [['dns-failure', 0.55]],
  'network/refused': [
    ['firewall-blocks', 0.52],
    ['network-issue', 0.5],
  ],
  'network/down': [['network-issue', 0.54]],
  'network/timeout': [['network-issue', 0.54]],
  'network/closed': [['network-issue', 0.5]],
  'network/wrong': [['network-issue', 0.46]],
  'upstream/down': [['cpms-down', 0.57]],
  'upstream/timeout': [['cpms-timeout', 0.55]],
  'upstream/closed': [['cpms-closes', 0.5]],
  'upstream/refused': [['cpms-closes', 0.42]],
  'device/refused': [['network-issue', 0.4]],
  'device/never': [['never-seen', 0.42]],
  'device/timeout': [['network-issue', 0.42]],
  'rate/limited': [
    ['retry-loop', 0.54],
    ['throttled-by-cpms', 0.5],
  ],
};

/** Null when the two say nothing together. */
export function meaningsOf(topic: Topic, fault: Fault): readonly Meaning[] | null {
  return table[`${topic}/${fault}`] ?? null;
}
