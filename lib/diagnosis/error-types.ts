/** The closed list of error types. The order is the order in charts and lists. */
export const errorTypes = [
  'no-credentials-sent',
  'credentials-not-set',
  'invalid-credentials',
  'not-registered',
  'throttled',
  'unreachable',
  'wrong-endpoint',
  'protocol-mismatch',
  'session-conflict',
  'cpms-unavailable',
  'dropped-after-accept',
] as const;
export type ErrorType = (typeof errorTypes)[number];

export const refusers = ['gateway', 'cpms', 'charger', 'network'] as const;
export type RefusedBy = (typeof refusers)[number];

/** Who can mend a cause. */
export const owners = [
  'cpms-admin',
  'installer',
  'manufacturer',
  'platform-admin',
  'network-team',
] as const;
export type Owner = (typeof owners)[number];
