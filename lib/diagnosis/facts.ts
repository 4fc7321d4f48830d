/** What the product knew at the moment of an attempt. Input of `diagnose`, beside the evidence. */

export const dialects = [
  'generic',
  'steve',
  'citrineos',
  'ocpp-core',
  'maeve',
  'ev-server',
  'java-oca-ocpp',
] as const;
export type Dialect = (typeof dialects)[number];

/** How an identity that is not registered resembles one that is. */
export const resemblances = [
  'case',
  'separators',
  'whitespace',
  'percent-encoding',
  'prefix',
  'look-alike',
  'typo',
] as const;
export type Resemblance = (typeof resemblances)[number];

export type ResemblingCharger = {
  chargerId: string;
  identity: string;
  how: Resemblance;
};

export type Facts = {
  /** Null when the path names no tenant that exists. */
  tenant: { id: string; slug: string; name: string } | null;
  charger: {
    id: string;
    identity: string;
    /** ISO 8601, null when the charger is not deleted. */
    deletedAt: string | null;
    ocppVersion: string | null;
    vendor: string | null;
    model: string | null;
    /** Has it ever been accepted? */
    lastConnectedAt: string | null;
    /** The state of what the charger must present. */
    credential: {
      hasActive: boolean;
      activeSince: string | null;
      /** Has the active one ever been used with success? */
      activeUsed: boolean;
    };
  } | null;
  /** Registered chargers of the same tenant that the identity nearly is, best first. */
  resembles: readonly ResemblingCharger[];
  /** The identity is registered under another tenant. Which one is told to operators only. */
  registeredElsewhere: boolean;
  cpms: { dialect: Dialect | null; builtIn: boolean } | null;
  /** Has the gateway's own certificate expired? Left out when that was not looked up. */
  serverCertificateExpired?: boolean;
  history: {
    /** Attempts of the same subject in the last ten minutes, this one included. */
    recentAttempts: number;
    /** Median time between them, null with fewer than three. */
    medianIntervalMs: number | null;
    /** Different identities from the same address in the last ten minutes. */
    identitiesFromAddress: number;
  };
};
