import type { Context } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import type { CauseId } from '@/lib/diagnosis/causes/all-causes';
import type { Evidence } from '@/lib/diagnosis/evidence';
import type { Result } from '@/lib/errors';
import type { FixPreview, ShownOnce } from './fix-preview';
import type { FixKind } from './schemas';

/** What the process gives to fixes. */
export type FixServices = {
  fingerprintKey: Buffer;
  /** Where chargers reach the gateway, without a slash at the end. */
  gatewayUrl: string;
  gatewayTlsUrl: string;
};

export type FixSubject = {
  charger: {
    id: string;
    tenantId: string;
    identity: string;
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
  unknown: { id: string; identity: string; resemblance: string | null } | null;
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
};

/** Takes back what `apply` did. @throws DomainError `conflict` when it cannot be taken back now. */
export type UndoFix = (work: {
  ctx: Context;
  tx: Transaction;
  charger: { id: string; tenantId: string };
  result: Record<string, unknown>;
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
};
