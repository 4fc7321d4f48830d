/** What a simulated charger does, and so what goes wrong with it. */
export const behaviours = [
  /** Connects, sends heartbeats, stays. */
  'steady',
  /** Loses its connection every few minutes and comes back. */
  'flaky',
  /** Fails with the previous password for a while, then has the right one, and so on. */
  'mended-later',
  /** Registered, never seen. */
  'absent',
  /** Was connected, and is quiet since. */
  'silent',
  /** Fell silent with most of its site, at one moment. */
  'site-outage',
  'no-credentials',
  'empty-password',
  'previous-password',
  /** Sends the hex digits of a password instead of its characters. */
  'hex-of-password',
  'password-of-neighbour',
  'username-mismatch',
  'identity-in-other-case',
  'identity-with-other-separators',
  'wrong-tenant',
  'deleted',
  'never-registered',
  /** Tries again every second, whatever the answer. */
  'retry-storm',
  /** One of many that share an address. */
  'crowded-address',
  'distrusts-certificate',
  'old-tls',
  'plain-on-tls-port',
  'garbage',
  'wrong-path',
  'no-subprotocol',
  'drops-after-accept',
  /** Refused by its CPMS, each in the words of its kind. */
  'unknown-to-cpms',
  'password-differs-at-cpms',
  'unknown-to-ocpp-core',
  'cpms-hides-reason',
  /** Let in and closed with 1013. */
  'cpms-limit',
  /** Its CPMS gives no answer that could be passed on. */
  'cpms-down',
  'cpms-slow',
  'cpms-certificate-expired',
  'cpms-redirects',
  'cpms-fault',
  /** Two machines use the same identity in turn. */
  'shared-identity',
] as const;
export type Behaviour = (typeof behaviours)[number];

/** These do not try to connect. */
export const quietBehaviours: readonly Behaviour[] = ['absent', 'silent', 'site-outage'];

/** How many chargers of a scenario do what. */
export type BehaviourCounts = Readonly<Partial<Record<Behaviour, number>>>;
