import type { Meaning } from './signal';

const meanings = new Map<number, readonly Meaning[]>([
  // Read only where a WebSocket was expected: another page answered.
  [
    200,
    [
      ['path-typo', 0.64],
      ['cpms-path-wrong', 0.4],
    ],
  ],
  [301, [['cpms-redirects', 0.92]]],
  [302, [['cpms-redirects', 0.92]]],
  [307, [['cpms-redirects', 0.92]]],
  [308, [['cpms-redirects', 0.92]]],
  [
    400,
    [
      ['subprotocol-not-allowed', 0.45],
      ['request-malformed', 0.42],
    ],
  ],
  [
    401,
    [
      ['incorrect-password-or-username', 0.62],
      ['refused-by-cpms', 0.4],
      ['identity-mismatch', 0.3],
    ],
  ],
  [
    403,
    [
      ['refused-by-cpms', 0.55],
      ['incorrect-password-or-username', 0.5],
    ],
  ],
  [
    404,
    [
      ['path-typo', 0.55],
      ['path-prefix-missing', 0.45],
    ],
  ],
  [405, [['not-a-websocket-request', 0.7]]],
  [407, [['incorrect-password-or-username', 0.5]]],
  [408, [['request-never-finished', 0.8]]],
  [409, [['stale-session', 0.86]]],
  [412, [['unknown-to-cpms', 0.9]]],
  [
    426,
    [
      ['upgrade-header-missing', 0.8],
      ['upgrade-header-stripped', 0.7],
    ],
  ],
  [
    429,
    [
      ['retry-loop', 0.88],
      ['throttled-by-cpms', 0.5],
    ],
  ],
  [431, [['headers-too-large', 0.9]]],
  [414, [['headers-too-large', 0.84]]],
  [421, [['hostname-mismatch', 0.6]]],
  [444, [['cpms-closed', 0.5]]],
  // Of load balancers of AWS.
  [460, [['client-closes-at-once', 0.9]]],
  [463, [['request-malformed', 0.7]]],
  [464, [['request-malformed', 0.7]]],
  [494, [['headers-too-large', 0.9]]],
  [495, [['client-certificate-untrusted', 0.95]]],
  [496, [['client-certificate-missing', 0.96]]],
  [497, [['plain-on-tls-port', 0.96]]],
  [499, [['client-closes-at-once', 0.6]]],
  // A page that asks to log in to the network.
  [511, [['network-issue', 0.9]]],
  [500, [['cpms-server-error', 0.74]]],
  [501, [['cpms-server-error', 0.6]]],
  [
    502,
    [
      ['cpms-down', 0.84],
      ['cpms-closed', 0.5],
    ],
  ],
  [503, [['cpms-down', 0.84]]],
  [504, [['cpms-timeout', 0.93]]],
  [520, [['cpms-server-error', 0.8]]],
  [521, [['cpms-down', 0.93]]],
  [522, [['cpms-timeout', 0.93]]],
  [523, [['cpms-down', 0.9]]],
  [524, [['cpms-timeout', 0.93]]],
  [525, [['cpms-certificate-invalid', 0.9]]],
  [526, [['cpms-certificate-invalid', 0.95]]],
  [530, [['cpms-name-not-found', 0.86]]],
  [561, [['refused-by-cpms', 0.7]]],
]);

/** What a status alone suggests, or null when it tells nothing of a failure. */
export function statusMeanings(status: number): readonly Meaning[] | null {
  return meanings.get(status) ?? null;
}
