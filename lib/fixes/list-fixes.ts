import { z } from 'zod';
import { authorize, can } from '@/lib/access/policy';
import { visibleChargers } from '@/lib/chargers/visible-chargers';
import type { Context } from '@/lib/context';
import type { Prisma } from '@/lib/db/generated/client';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { parseId } from '@/lib/parse-input';
import { findFix } from './catalogue/all-fixes';
import { fixKinds, fixVerdicts, type FixKind, type FixState, type FixVerdict } from './schemas';

const maxShown = 10;

export type FixRow = {
  id: string;
  kind: FixKind;
  state: FixState;
  isOpen: boolean;
  actorName: string;
  appliedAt: Date;
  /** Somebody has to type it in before an attempt counts, and when they said that they had. */
  needsHand: boolean;
  deliveredAt: Date | null;
  attemptCount: number;
  lastAttemptAt: Date | null;
  deadlineAt: Date | null;
  connectedAt: Date | null;
  /** When the connection will have held for long enough. */
  holdsUntil: Date | null;
  verdict: FixVerdict | null;
  verdictAt: Date | null;
  verdictErrorType: string | null;
  verdictCause: string | null;
  settledAt: Date | null;
  undoneBy: string | null;
  /** May the reader take it back? */
  canUndo: boolean;
};

/** The fixes of a charger, newest first. */
export async function listFixes(ctx: Context, chargerId: string): Promise<FixRow[]> {
  authorize(ctx.actor, 'fix.read');
  const id = parseId(chargerId);
  return inScope(ctx, async (tx) => {
    const isVisible = await tx.charger.count({
      where: { AND: [visibleChargers(ctx.actor), { id, deletedAt: null }] },
    });
    if (isVisible === 0) throw new DomainError('not-found', 'There is no such charger.');
    const rows = await tx.fix.findMany({
      where: { chargerId: id },
      orderBy: [{ appliedAt: 'desc' }, { id: 'desc' }],
      take: maxShown,
      select: selection,
    });
    return rows.flatMap((row) => toRow(ctx, row));
  });
}

const selection = {
  id: true,
  kind: true,
  state: true,
  isOpen: true,
  actorName: true,
  appliedAt: true,
  needsHand: true,
  deliveredAt: true,
  attemptCount: true,
  lastAttemptAt: true,
  deadlineAt: true,
  connectedAt: true,
  holdSeconds: true,
  verdict: true,
  verdictAt: true,
  verdictErrorType: true,
  verdictCause: true,
  settledAt: true,
  undoneBy: true,
} as const satisfies Prisma.FixSelect;

/** A kind that only another version knows is left out. */
function toRow(ctx: Context, row: Prisma.FixGetPayload<{ select: typeof selection }>): FixRow[] {
  const kind = z.enum(fixKinds).safeParse(row.kind).data;
  if (kind === undefined) return [];
  const { holdSeconds, connectedAt, verdict, ...fix } = row;
  const isUndoable = fix.state !== 'undone' && fix.state !== 'superseded';
  return [
    {
      ...fix,
      kind,
      connectedAt,
      verdict: z.enum(fixVerdicts).nullable().catch(null).parse(verdict),
      holdsUntil:
        connectedAt === null ? null : new Date(connectedAt.getTime() + holdSeconds * 1000),
      canUndo: isUndoable && findFix(kind)?.undo != null && can(ctx.actor, `fix.${kind}`),
    },
  ];
}
