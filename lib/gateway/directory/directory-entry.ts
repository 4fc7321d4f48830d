import type { BlockList } from 'node:net';
import type { AuthenticationMode } from '@/lib/cpms/authentication-modes';
import type { Dialect, SecurityProfile } from '@/lib/diagnosis/facts';

/** What the gateway keeps of a tenant, a charger and what surrounds it, in memory. */

export type DirectoryTenant = { id: string; slug: string; name: string };

export type DirectoryCredential = {
  id: string;
  state: 'pending' | 'active' | 'previous' | 'revoked';
  /** HMAC of the secret, as raw bytes, for a comparison in constant time. */
  fingerprint: Buffer | null;
  passwordHash: string | null;
  isUsed: boolean;
  activatedAt: string | null;
  /** When it was replaced or revoked. */
  endedAt: string | null;
};

/** A client certificate that was pinned for one charger. */
export type DirectoryCertificate = {
  id: string;
  state: DirectoryCredential['state'];
  /** SHA-256, hex in small letters. */
  fingerprint: string;
};

export type DirectoryCpms = {
  id: string;
  dialect: Dialect | null;
  /** Where its chargers' connections are passed on to. Null: the gateway answers them itself. */
  url: string | null;
  authentication: AuthenticationMode;
  /** Sealed password that the gateway presents for every charger that has none of its own. */
  sealedSecret: string | null;
  heartbeatIntervalSeconds: number;
  connectionsPerMinute: number;
  callsPerMinute: number;
  messagesPerMinute: number;
  exempt: BlockList | null;
};

/** Other limits than the CPMS's, until they end. */
export type DirectoryLimits = {
  untilMs: number;
  /** The addresses that they are for; null for all. */
  range: BlockList | null;
  connectionsPerMinute: number;
  callsPerMinute: number;
  messagesPerMinute: number;
};

export type DirectoryCharger = {
  id: string;
  tenantId: string;
  identity: string;
  /** When the spelling by which it was found ends to be accepted; null for never. */
  knownUntilMs: number | null;
  /** Another Basic username that is accepted, as inert text. */
  acceptedUsername: string | null;
  /** Sessions that began before this are to end. */
  sessionsEndBeforeMs: number | null;
  /** Mostly none. */
  limits: readonly DirectoryLimits[];
  vendor: string | null;
  model: string | null;
  ocppVersion: string | null;
  lastConnectedAt: string | null;
  serial: string | null;
  /** Its own or that of its CPMS. */
  securityProfile: SecurityProfile | null;
  credentials: readonly DirectoryCredential[];
  /** Sealed password that the gateway presents to the CPMS for this charger. */
  sealedSecret: string | null;
  certificates: readonly DirectoryCertificate[];
  cpms: DirectoryCpms | null;
};

/** A wrong path that is accepted for a charger, until it ends. */
export type DirectoryPath = { tenant: DirectoryTenant; identity: string; knownUntilMs: number };
