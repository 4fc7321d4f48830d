import type { ChargerCommand } from '@/lib/commands/schemas';
import type { Context } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import type { CauseId } from '@/lib/diagnosis/causes/all-causes';
import type { Evidence } from '@/lib/diagnosis/evidence';
import type { Result } from '@/lib/errors';
import type { FixPreview, ShownOnce } from './fix-preview';
import type { WrongPath } from './find-wrong-paths';
import type { FixDelivery, FixKind } from './schemas';

/** What the process gives to fixes. */
export type FixServices = {
  fingerprintKey: Buffer;
  /** Where chargers reach the gateway, without a slash at the end. */
  gatewayUrl: string;
  gatewayTlsUrl: string;
  /** Encrypts what waits to be sent to a charger. */
  sealingKey: Buffer;
  /** The root that chargers have to trust, PEM; null where it is a public one. */
  rootCertificate: () => Promise<string | null>;
};

export type FixSubject = {
  charger: {
    id: string;
    tenantId: string;
    identity: string;
    vendor: string | null;
    model: string | null;
    ocppVersion: string | null;
    acceptedUsername: string | null;
    lastConnectedAt: Date | null;
    lastAddress: string | null;
    tenant: { slug: string };
    cpms: {
      id: string;
      name: string;
      connectionsPerMinute: number;
      callsPerMinute: number;
      messagesPerMinute: number;
    } | null;
    hasPassword: boolean;
    hasSession: boolean;
    /** Its session is alive, so it can be asked something now. */
    isConnected: boolean;
    /** Where a CPMS checks passwords, they are not changed from here alone. */
    isCheckedByCpms: boolean;
  };
  /** The problem on record: the charger's, or that of the identity it seems to use. */
  episode: {
    id: string;
    errorType: string;
    /** Best first. */
    causes: readonly string[];
    evidence: Evidence | null;
  } | null;
  /** What knocks under nearly this identity. */
  unknown: {
    id: string;
    identity: string;
    resemblance: string | null;
    /** Why the charger cannot have that identity, too; null for nothing in the way. */
    conflict: string | null;
  } | null;
  /** The path that its last attempt asked for, where that is the problem. */
  wrongPath: WrongPath | null;
  /** Kinds of fixes of which the charger has refused what was sent, of late. */
  notTaken: readonly string[];
};

export type FixWork = {
  ctx: Context;
  tx: Transaction;
  subject: FixSubject;
  services: FixServices;
};

/** What applying a fix comes to. Nothing of `shown` is stored. */
export type Applied = {
  /** For undo and the history; never a secret. */
  result: Record<string, string | number | null>;
  proofCredentialId?: string;
  needsHand: boolean;
  /** Whoever applied it has said so when it was done at the charger already. */
  isDelivered?: boolean;
  shown?: ShownOnce;
  /** Sent to the charger: now, or when it next connects within this time. */
  command?: { request: ChargerCommand; expiresAfterMs: number };
};

/** Takes back what `apply` did. @throws DomainError `conflict` when it cannot be taken back now. */
export type UndoFix = (work: {
  ctx: Context;
  tx: Transaction;
  charger: { id: string; tenantId: string };
  fix: { id: string; delivery: FixDelivery | null };
  result: Record<string, unknown>;
  services: FixServices;
}) => Promise<void>;

/** One fix: what it is for, what it would do, doing it, and taking it back. */
export type FixDefinition = {
  kind: FixKind;
  /** The causes that it can end, beside those that it is offered for anyway. */
  causes: readonly CauseId[];
  /** Null when there is nothing for it to do here. */
  preview: (work: FixWork) => Promise<FixPreview | null> | FixPreview | null;
  apply: (work: FixWork, input: unknown) => Promise<Result<Applied>>;
  undo: UndoFix | null;
  /** Past these it cannot be taken back any more. */
  finalDeliveries?: readonly FixDelivery[];
  /** What takes it back is sent to the charger, as it was. */
  isUndoneByCharger?: boolean;
};
