import type { CauseId } from '@/lib/diagnosis/causes/all-causes';

/** What else a text speaks of, and which cause of the same error type that points to. */
export type Clues = {
  /** Causes that say little more than their error type. */
  general: readonly CauseId[];
  clues: readonly (readonly [RegExp, CauseId])[];
};

export const contextClues: readonly Clues[] = [
  {
    general: ['tls-handshake-broken-off', 'certificate-issue'],
    clues: [
      [
        /\bcipher ?suites?\b|\bciphers?\b(?![^\n]{0,20}(?:ok|TLS_AES))|\bhandshake[ _](?:error|failure)?[ _:]?\(?40\b/i,
        'no-common-cipher',
      ],
      [
        /\b(?:tls ?v?1\.[01]|sslv?[23])(?![.\d])|\bold(?:er)? (?:tls|ssl)|tls version/i,
        'tls-too-old',
      ],
      [
        /\bip (?:address )?instead of\b|\bip address[^\n]{0,40}\b(?:host ?name|domain)\b/i,
        'hostname-mismatch',
      ],
      [
        /\bclient[- ]cert\w*|\bmissing cert\w*|\bmtls\b|\bmutual tls\b/i,
        'client-certificate-missing',
      ],
      [/\b(?:clock|ntp|rtc|system time|wrong (?:date|time))\b/i, 'charger-clock-wrong'],
      [/\bwild ?card\b|\bcommon name\b|\bsubject alt\w*|\bsni\b/i, 'hostname-mismatch'],
      [
        /\b(?:root|intermediate)[ -]?(?:ca|cert\w*)\b|\bcertificate authorit\w+|\bca (?:issuers?|list)\b|\bca[ -](?:file|bundle|cert\w*|path)\b|\bself[- ]signed\b|\btrust ?(?:store|anchor)\b|verify[_ ](?:peer|required|mode)|peer_verify/i,
        'ca-not-trusted',
      ],
    ],
  },
  // The verification failed: libraries note beside it which check.
  {
    general: ['ca-not-trusted'],
    clues: [
      [
        /validity starts in the future|badcert_future|certificate is not yet valid/i,
        'charger-clock-wrong',
      ],
      [/certificate validity has expired|badcert_expired/i, 'server-certificate-expired'],
      [/does not match with the expected cn|badcert_cn_mismatch/i, 'hostname-mismatch'],
    ],
  },
  {
    general: ['no-common-cipher'],
    clues: [
      [
        /\btls ?v?1\.2[^\n]{0,24}(?:\bnot\b|n['’]t\b|cannot|unsupported|missing)|\bold(?:er)? (?:android|devices?|firmware|java|phones?)\b/i,
        'tls-too-old',
      ],
    ],
  },
  {
    general: ['never-seen'],
    clues: [
      [
        /\b(?:wsl2?|docker|container|virtual machine|vm|bridge|subnet|vlan|ethernet|network (?:interface|adapter)|local network|lan)\b/i,
        'network-issue',
      ],
    ],
  },
  {
    general: ['network-issue', 'firewall-blocks'],
    clues: [
      [/verify[_ ]required|peer_verify/i, 'ca-not-trusted'],
      [/\b(?:dns|name ?server)\b/i, 'dns-failure'],
    ],
  },
  {
    general: ['retry-loop', 'throttled-by-cpms'],
    clues: [
      [
        /\b(?:block|bann?|lock)(?:ed|s)?\b[^\n]{0,40}\b(?:\d+ ?(?:h|hours?|minutes?)|from the last|since the last|each time|again)/i,
        'retry-keeps-block',
      ],
      [
        /\b(?:refresh|renew|extend|prolong|restart)\w*\b[^\n]{0,24}\b(?:throttl\w*|block|bann?|limit|penalty)\b/i,
        'retry-keeps-block',
      ],
      [
        /\b(?:many|several|all|multiple|\d{1,3}(?: ?ish)?) (?:of (?:my|our|the) )?(?:charg\w+|stations?|boxes|wall ?boxes)\b|\b(?:same|one|single|shared) (?:public )?(?:ip|address)\b/i,
        'shared-address',
      ],
      [/\b(?:waf|firewall|ddos|bot (?:fight|protection))\b/i, 'ddos-protection'],
    ],
  },
  {
    general: ['incorrect-password-or-username', 'refused-by-cpms'],
    clues: [
      [
        /\b(?:terminat|offload)\w*[^\n]{0,30}\b(?:tls|ssl|proxy|edge)|\b(?:tls|ssl)[- ](?:terminat|offload)\w*|x-forwarded|sees? (?:a )?(?:plain|cleartext|unencrypted|ws:)|cleartext connection/i,
        'forwarded-proto-not-trusted',
      ],
      [/\bhex(?:adecimal)?\b/i, 'password-hex-text'],
    ],
  },
  {
    general: ['cpms-down'],
    clues: [
      [
        /\bEOF\b|prematurely|closed (?:the )?connection (?:early|before)|empty (?:reply|response)|reset by peer/i,
        'cpms-closed',
      ],
      [/\btimed? ?out\b|\btimeout\b|deadline exceeded/i, 'cpms-timeout'],
    ],
  },
  {
    general: ['connection-cut'],
    clues: [
      [/\b(?:pings?|pongs?)\b/i, 'ping-not-answered'],
      [/self-?dropped|short-?lived|closes? itself|probe connection/i, 'client-closes-at-once'],
    ],
  },
  {
    general: ['keepalive-too-long'],
    clues: [
      [/\bclient closed[^\n]{0,60}\bbefore\b[^\n]{0,24}\btime-?out/i, 'client-closes-at-once'],
    ],
  },
  {
    general: ['ping-not-answered'],
    clues: [
      [
        /\bidle[ -]time-?out\b|\b(?:proxy|balancer|ingress|nginx|haproxy|[ane]lb|tunnel|router|firewall)['’]?s? (?:idle |read )?time-?out\b|\bidle time\b/i,
        'keepalive-too-long',
      ],
    ],
  },
  {
    general: ['stale-session'],
    clues: [[/\bsupersed\w*/i, 'half-open-session']],
  },
  {
    general: ['unknown-to-cpms', 'never-registered'],
    clues: [
      [
        /\b(?:upper|lower)[- ]?case\b|\bcase[- ]sensitiv\w*|\bcapital letters?\b/i,
        'identity-case-differs',
      ],
      [/\b(?:trailing|leading) (?:white ?)?space/i, 'identity-has-spaces'],
    ],
  },
];
