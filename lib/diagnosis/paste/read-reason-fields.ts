import type { DistinctLine } from './distinct-lines';
import type { Hit } from './hit';
import type { Meaning } from './signal';

// reason=path, "reason": "subprotocol", cause=upstream_timeout, error_code: TLS_UNKNOWN_CA.
const field =
  /\b(?:reason|cause|close_reason|error_type|error_code|err_code|failure|rejected_by|denied_by|why)["']?\s{0,2}[:=]\s{0,2}["']?([A-Za-z][\w.-]{2,60})/gi;
const maxLines = 5000;

/** What one word in a field of a structured log stands for. The first that fits counts. */
const words: readonly (readonly [RegExp, readonly Meaning[]])[] = [
  [/^(?:source|remote_?addr\w*|ip|geo|allow_?list|white_?list)/i, [['firewall-blocks', 0.8]]],
  [/dup|already|conflict|session_?exists|in_?use/i, [['stale-session', 0.9]]],
  [/supersed|replaced|takeover|newer/i, [['half-open-session', 0.86]]],
  [
    /sub_?protocol|ocpp_?version/i,
    [
      ['subprotocol-not-allowed', 0.86],
      ['subprotocol-unknown', 0.6],
    ],
  ],
  [/upgrade|not_?websocket/i, [['upgrade-header-missing', 0.84]]],
  [/upstream.*(?:time|deadline)/i, [['cpms-timeout', 0.92]]],
  [/upstream.*(?:refus|connect|unavail|down)/i, [['cpms-down', 0.92]]],
  [/upstream.*(?:tls|cert)/i, [['cpms-certificate-invalid', 0.92]]],
  [/upstream/i, [['cpms-closed', 0.8]]],
  [
    /(?:rate|limit|throttl|too_?many|quota|flood)/i,
    [
      ['retry-loop', 0.86],
      ['throttled-by-cpms', 0.6],
    ],
  ],
  [
    /(?:no|missing|absent|empty)_?(?:auth|cred|basic|header)|auth_?(?:missing|required|absent)/i,
    [['firmware-configuration-missing', 0.9]],
  ],
  [/(?:empty|blank)_?pass/i, [['password-field-empty', 0.9]]],
  [/user_?name|user_?mismatch/i, [['identity-mismatch', 0.86]]],
  [/cred|password|auth|unauthori/i, [['incorrect-password-or-username', 0.84]]],
  [
    /(?:unknown|unregistered|not_?registered|not_?found|no_such).*(?:charge|station|cp|id|client|device)|(?:charge|station|cp|id|identity|client|device)_?\w{0,8}(?:unknown|unregistered|not_?registered|not_?found)|unregistered/i,
    [
      ['unknown-to-cpms', 0.9],
      ['never-registered', 0.6],
    ],
  ],
  [/tenant/i, [['tenant-unknown', 0.84]]],
  [
    /(?:missing|empty|no)_?(?:id|identity)|id(?:entity)?_?(?:missing|empty)/i,
    [['identity-missing', 0.88]],
  ],
  [/path|route|url|uri|endpoint/i, [['path-typo', 0.84]]],
  [/unknown_?ca|untrusted|self_?signed|issuer/i, [['ca-not-trusted', 0.9]]],
  [/cert\w*_?expired|expired_?cert/i, [['server-certificate-expired', 0.88]]],
  [/client_?cert/i, [['client-certificate-untrusted', 0.86]]],
  [/tls|ssl|handshake/i, [['tls-handshake-broken-off', 0.76]]],
  [/(?:ping|pong|keep_?alive|heartbeat)/i, [['ping-not-answered', 0.86]]],
  [/idle|inactiv/i, [['keepalive-too-long', 0.88]]],
  [/connection_?refused|econnrefused/i, [['network-issue', 0.7]]],
  [/dns|name_?resolution|resolve/i, [['dns-failure', 0.86]]],
];

/** Structured logs say in one word why they refused. */
export function readReasonFields(lines: readonly DistinctLine[]): Hit[] {
  return lines.slice(0, maxLines).flatMap(({ count, lineIndex, text }) => {
    if (!/[:=]/.test(text)) return [];
    return [...text.matchAll(field)].flatMap((match): Hit[] => {
      const value = match[1] ?? '';
      // A field that names the exception of a connection upstream belongs to the CPMS.
      const shown = /upstream|backend/i.test(text) ? `upstream_${value}` : value;
      const found = words.find(([pattern]) => pattern.test(shown));
      if (found === undefined) return [];
      const end = match.index + match[0].length;
      return [{ lineIndex, start: end - value.length, end, means: found[1], count }];
    });
  });
}
