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

export type SecurityProfile = 1 | 2 | 3;

export type CpmsFacts = {
  dialect: Dialect | null;
  builtIn: boolean;
  /** Path of the CPMS's URL, such as `/steve/websocket/CentralSystemService`. Left out if unknown. */
  path?: string | null;
  /** How it answered the tenant's other chargers within the last hour, where that was counted. */
  others?: {
    accepted: number;
    /** Of those accepted, how many had reached the gateway over TLS. */
    acceptedOverTls: number;
    /** Chargers that got the same status as this one. */
    sameAnswer: number;
  };
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
    serial?: string | null;
    /** The OCPP security profile that it has to use, where one is set. */
    securityProfile?: SecurityProfile | null;
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
  cpms: CpmsFacts | null;
  /** What else the path could mean when its tenant or identity is not known, where looked up. */
  pathHints?: {
    /** Does the only part of the path begin with the name of a tenant that exists? */
    beginsWithTenant?: boolean;
    /** Does a tenant, or a charger of the tenant, exist whose name goes on where this one ends? */
    isCutOff?: boolean;
  };
  /** Has the gateway's own certificate expired? Left out when that was not looked up. */
  serverCertificateExpired?: boolean;
  /** Is the host that the charger asked for among the certificate's names? Left out if unknown. */
  serverNameCovered?: boolean;
  history: {
    /** Attempts of the same subject in the last ten minutes, this one included. */
    recentAttempts: number;
    /** Median time between them, null with fewer than three. */
    medianIntervalMs: number | null;
    /** Different identities from the same address in the last ten minutes. */
    identitiesFromAddress: number;
    /** How many of the recent attempts a limit refused, where that was counted. */
    refusedByLimit?: number;
    /** Since the end of the last accepted session, milliseconds; null when there was none. */
    sinceLastSessionMs?: number | null;
  };
};
