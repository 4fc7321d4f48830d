import { z } from 'zod';

/**
 * What was seen of one connection attempt. Never a secret: of a password only its shape and
 * which known value it nearly matched. All text is inert (control characters escaped) and cut
 * to length before it gets here.
 */

/** How far the attempt came: the check that ended it, or `accepted`. */
export const stages = [
  'tcp',
  'tls',
  'http',
  'path',
  'tenant',
  'identity',
  'subprotocol',
  'limits',
  'session',
  'credentials',
  'cpms',
  'accepted',
] as const;
export type Stage = (typeof stages)[number];

/** Which known value the password was, or nearly was. */
export const passwordMatches = [
  'right',
  'previous',
  'pending',
  'revoked',
  'other-charger',
  'hex-lower',
  'hex-upper',
  'hex-decoded',
  'hex-of-text',
  'trimmed',
  'other-case',
  'percent-decoded',
  'base64-twice',
  'cut-at-colon',
  'is-username',
  'factory-default',
  'too-short',
  'too-long',
  'none',
] as const;
export type PasswordMatch = (typeof passwordMatches)[number];

/** How the Basic username relates to the identity in the URL. */
export const usernameMatches = [
  'same',
  'other-case',
  'trimmed',
  'percent-encoded',
  'separators',
  'empty',
  'different',
] as const;
export type UsernameMatch = (typeof usernameMatches)[number];

const text = (max: number) => z.string().max(max);

/** What the gateway made of a client certificate. */
export const certificateVerdicts = [
  'trusted',
  'pinned',
  'untrusted',
  'not-for-clients',
  'expired',
  'not-yet-valid',
  'other-charger',
  'revoked',
] as const;
export type CertificateVerdict = (typeof certificateVerdicts)[number];

/** Of the certificate what its holder tells everybody: never the key. */
const clientCertificateSchema = z.object({
  /** Common names. */
  subject: text(255).nullable(),
  issuer: text(255).nullable(),
  serial: text(80),
  validFrom: z.iso.datetime(),
  validTo: z.iso.datetime(),
  /** SHA-256, hex. */
  fingerprint: text(64),
  /** Null while nobody has judged it: the attempt ended before. */
  verdict: z.enum(certificateVerdicts).nullable(),
});
export type ClientCertificateSeen = z.infer<typeof clientCertificateSchema>;

const tlsSchema = z.object({
  /** Highest version in the ClientHello or the negotiated one, such as "TLSv1.2". */
  version: text(20).nullable(),
  serverName: text(255).nullable(),
  /** Alert name as in RFC 8446 section 6, such as "unknown_ca". */
  alert: text(60).nullable(),
  /** Node's error code, such as "ERR_SSL_NO_SHARED_CIPHER". */
  errorCode: text(80).nullable(),
  handshakeDone: z.boolean(),
  /** Of a handshake that failed: had the server sent its certificate by then? */
  certificateSent: z.boolean().optional(),
  /** Does the client offer the extension that sets GnuTLS apart from OpenSSL? */
  offersRecordSizeLimit: z.boolean().optional(),
  /** Null when the client was asked for one and sent none; left out when it was not asked. */
  clientCertificate: clientCertificateSchema.nullable().optional(),
});

const passwordShapeSchema = z.object({
  /** Bytes. */
  length: z.number().int().nonnegative(),
  looksHex: z.boolean(),
  validUtf8: z.boolean(),
  hasColon: z.boolean(),
});

const authorizationSchema = z.object({
  scheme: z.enum(['none', 'basic', 'bearer', 'digest', 'other']),
  /** False when Basic could not be decoded to "user:password". */
  wellFormed: z.boolean(),
  /** Why it is not well formed, where that is known. */
  problem: z.enum(['empty', 'not-base64', 'no-colon', 'too-long']).nullable().optional(),
  duplicated: z.boolean(),
  username: text(255).nullable(),
  usernameMatch: z.enum(usernameMatches).nullable(),
  password: passwordShapeSchema.nullable(),
  passwordMatch: z.enum(passwordMatches).nullable(),
  /** The charger whose password it is, when `passwordMatch` is `other-charger`. */
  matchedChargerId: z.uuid().nullable(),
  /** When the password that it matched was replaced, ISO 8601. */
  matchedReplacedAt: z.iso.datetime().nullable(),
});

const requestSchema = z.object({
  method: text(20),
  /** Request target as sent, escaped and cut. */
  target: text(2048),
  httpVersion: text(8),
  host: text(255).nullable(),
  userAgent: text(255).nullable(),
  connection: text(255).nullable(),
  upgrade: text(255).nullable(),
  webSocketVersion: text(40).nullable(),
  hasWebSocketKey: z.boolean(),
  subprotocols: z.array(text(64)).max(20),
  extensions: text(255).nullable(),
  /** Names alone, lower case: values may hold secrets. */
  headerNames: z.array(text(64)).max(64),
});

const pathSchema = z.object({
  tenantSegment: text(255).nullable(),
  /** Last path segment as sent, before percent-decoding. */
  rawIdentity: text(1024).nullable(),
  identity: text(1024).nullable(),
  /** What is wrong with the form of the path, if anything. */
  problem: z
    .enum([
      'empty',
      'no-identity',
      'trailing-slash',
      'extra-segments',
      'absolute-url',
      'double-slash',
      'dot-segments',
      'bad-encoding',
      'too-long',
      'not-ws-path',
    ])
    .nullable(),
});

const limitSchema = z.object({
  name: z.enum(['connections', 'calls', 'messages', 'open-sockets']),
  scope: z.enum(['address', 'charger', 'tenant']),
  allowed: z.number(),
  observed: z.number(),
  windowSeconds: z.number(),
  retryAfterSeconds: z.number(),
  /** Different identities seen from this address within the window. */
  identitiesFromAddress: z.number().int().nonnegative(),
});

const answerSchema = z.object({
  by: z.enum(['gateway', 'cpms']),
  status: z.number().int().min(100).max(599).nullable(),
  reason: text(255).nullable(),
  /** `Server` header of a CPMS that answered. */
  server: text(255).nullable(),
});

const sessionSchema = z.object({
  /** Age of the session that the same identity already held, milliseconds. */
  existingAgeMs: z.number().nonnegative(),
  existingAddress: text(64).nullable(),
});

const cpmsLegSchema = z.object({
  /** What went wrong on the way to the CPMS, if anything. */
  problem: z
    .enum(['dns', 'tcp', 'tls', 'timeout', 'redirect', 'status', 'subprotocol', 'closed'])
    .nullable(),
  errorCode: text(80).nullable(),
  durationMs: z.number().nonnegative(),
});

const closeSchema = z.object({
  by: z.enum(['charger', 'gateway', 'cpms', 'network']),
  code: z.number().int().nullable(),
  reason: text(255).nullable(),
  afterMs: z.number().nonnegative(),
  messagesReceived: z.number().int().nonnegative(),
});

/** A proxy in front of the gateway that says whom it speaks for. */
const viaSchema = z.object({
  kind: z.enum(['proxy-v1', 'proxy-v2', 'x-forwarded-for', 'forwarded', 'x-forwarded-proto']),
  /** Whose connection it is in truth. */
  peer: text(64),
  /** Is that address configured as a proxy? What others say is ignored. */
  isTrusted: z.boolean(),
  /** Did the charger use TLS up to the proxy? Null where nothing was said. */
  isSecure: z.boolean().nullable(),
  /** Why the header could not be used, if so. */
  problem: z.enum(['malformed', 'too-long', 'incomplete']).nullable(),
});
export type Via = z.infer<typeof viaSchema>;

/** How an attempt that named nobody was tied to a tenant, or probably to a charger. */
const attributions = ['host', 'address'] as const;

export const evidenceSchema = z.object({
  stage: z.enum(stages),
  transport: z.enum(['ws', 'wss']),
  address: text(64),
  port: z.number().int().min(0).max(65535),
  /** What the first bytes looked like before any parser saw them. */
  firstBytes: z.enum(['none', 'http', 'tls', 'other']),
  /** llhttp or ws error code when the request never became an upgrade, such as HPE_INVALID_URL. */
  parserError: text(80).nullable(),
  tls: tlsSchema.nullable(),
  attributedBy: z.enum(attributions).optional(),
  /** Left out where nothing of the kind was said. */
  via: viaSchema.nullable().optional(),
  request: requestSchema.nullable(),
  path: pathSchema.nullable(),
  authorization: authorizationSchema.nullable(),
  limit: limitSchema.nullable(),
  session: sessionSchema.nullable(),
  cpms: cpmsLegSchema.nullable(),
  answer: answerSchema.nullable(),
  /** What the CPMS answered to BootNotification, where that could be seen. */
  bootStatus: text(20).nullable().optional(),
  /** For an accepted session that ended within seconds. */
  close: closeSchema.nullable(),
  /** From first byte to answer. */
  durationMs: z.number().nonnegative(),
});
export type Evidence = z.infer<typeof evidenceSchema>;
