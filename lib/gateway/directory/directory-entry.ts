import type { BlockList } from 'node:net';
import type { Dialect, Resemblance } from '@/lib/diagnosis/facts';

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

export type DirectoryCpms = {
  id: string;
  dialect: Dialect | null;
  hasUrl: boolean;
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
  credentials: readonly DirectoryCredential[];
  cpms: DirectoryCpms | null;
};

/** A wrong path that is accepted for a charger, until it ends. */
export type DirectoryPath = { tenant: DirectoryTenant; identity: string; knownUntilMs: number };

/** What is known around an identity that is not registered. */
export type Surroundings = {
  resembles: readonly { chargerId: string; identity: string; how: Resemblance }[];
  /** The deleted charger that had exactly this identity. */
  deleted: { id: string; identity: string; deletedAt: string } | null;
  isRegisteredElsewhere: boolean;
};

export const noSurroundings: Surroundings = {
  resembles: [],
  deleted: null,
  isRegisteredElsewhere: false,
};
