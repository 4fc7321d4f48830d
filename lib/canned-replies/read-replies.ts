import type { Transaction } from '@/lib/db/database';
import type { ErrorType } from '@/lib/diagnosis/error-types';
import { errorTypeOf } from '@/lib/format/error-type-name';
import { comesAfter, type KeysetCursor } from '@/lib/format/keyset-cursor';
import { findStartingReply, startingSet, type StartingReply } from './starting-set';

export type CannedReply = {
  id: string;
  title: string;
  /** Markdown with variables. */
  body: string;
  errorType: ErrorType | null;
  /** The solution that a built-in one explains. */
  solutionId: string | null;
  origin: 'built-in' | 'changed' | 'own';
  /** A built-in one that this tenant does not want. */
  isRemoved: boolean;
};

/** The built-in replies as a tenant changed them: as many as the product has. */
export async function readBuiltIn(tx: Transaction, tenantId: string): Promise<CannedReply[]> {
  const rows = await tx.cannedReply.findMany({
    where: { tenantId, builtIn: { not: null } },
    select: selection,
  });
  const changed = new Map(rows.map((row) => [row.builtIn, row]));
  return startingSet.map((reply) => asChanged(reply, changed.get(reply.id)));
}

/** A tenant's own replies by title, those after a cursor. */
export async function readOwn(
  tx: Transaction,
  tenantId: string,
  { after, take }: { after: KeysetCursor | null; take: number },
): Promise<CannedReply[]> {
  const rows = await tx.cannedReply.findMany({
    where: { tenantId, builtIn: null, ...comesAfter('title', after) },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    take,
    select: selection,
  });
  return rows.map(asOwn);
}

/** One of them; null for what this tenant does not have. */
export async function readReply(
  tx: Transaction,
  tenantId: string,
  replyId: string,
): Promise<CannedReply | null> {
  const starting = findStartingReply(replyId);
  if (starting === null && !isUuid(replyId)) return null;
  const row = await tx.cannedReply.findFirst({
    where: { tenantId, ...(starting === null ? { id: replyId } : { builtIn: replyId }) },
    select: selection,
  });
  if (starting !== null) return asChanged(starting, row ?? undefined);
  return row === null || row.builtIn !== null ? null : asOwn(row);
}

const selection = {
  ...{ id: true, builtIn: true, title: true, body: true, errorType: true, isRemoved: true },
} as const;

type Row = {
  id: string;
  title: string;
  body: string;
  errorType: string | null;
  isRemoved: boolean;
};

function asChanged(reply: StartingReply, row: Row | undefined): CannedReply {
  if (row === undefined) return { ...reply, origin: 'built-in', isRemoved: false };
  const { title, body, errorType, isRemoved } = row;
  const isSame = title === reply.title && body === reply.body && errorType === reply.errorType;
  const origin = isSame ? 'built-in' : 'changed';
  return { ...reply, title, body, errorType: errorTypeOf(errorType), origin, isRemoved };
}

function asOwn({ id, title, body, errorType }: Row): CannedReply {
  return {
    ...{ id, title, body, errorType: errorTypeOf(errorType) },
    ...{ solutionId: null, origin: 'own', isRemoved: false },
  };
}

function isUuid(text: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text);
}
