import { authorize, can, isInTenant } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import type { Prisma } from '@/lib/db/generated/client';
import { inScope } from '@/lib/db/scope';
import { decodeCursor, keysetPage } from '@/lib/format/keyset-cursor';
import { tenantsInView } from '@/lib/tenants/tenants-in-view';
import { mayAnswer, sidesOf } from './load-move';
import type { MoveStanding } from './schemas';

const defaultPageSize = 30;

export type MoveRow = {
  id: string;
  identity: string;
  /** Seen from the reader's side: it goes away, or comes here. */
  direction: 'away' | 'here';
  /** The other side, as far as the reader may know it: what they typed, or who asks. */
  other: string;
  standing: MoveStanding;
  askedAt: Date;
  expiresAt: Date;
  /** The record that the reader's side has after the move. */
  chargerId: string | null;
  canWithdraw: boolean;
  canUndo: boolean;
};

/**
 * Requests to move chargers between tenants, latest first. Whoever asked sees the same for one
 * that was declined, ignored, or had nobody to answer it.
 */
export async function listMoves(
  ctx: Context,
  input: { tenantId: string | null; cursor?: string | undefined; pageSize?: number },
): Promise<{ rows: MoveRow[]; nextCursor: string | null }> {
  authorize(ctx.actor, 'fix.answer-move', input.tenantId ?? undefined);
  const { pageSize = defaultPageSize } = input;
  const after = decodeCursor(input.cursor);
  const at = new Date(after?.after ?? '');
  const isAfter = after !== null && !Number.isNaN(at.getTime());
  return inScope(ctx, async (tx) => {
    const tenantIds = await tenantsInView(tx, ctx.actor, input.tenantId);
    const inView = { in: tenantIds };
    const found = await tx.chargerMove.findMany({
      where: {
        OR: [{ fromTenantId: inView }, { toTenantId: inView }],
        ...(isAfter
          ? { AND: { OR: [{ askedAt: { lt: at } }, { askedAt: at, id: { lt: after.id } }] } }
          : {}),
      },
      orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
      take: pageSize + 1,
      select: columns,
    });
    const page = keysetPage(found, pageSize, (row) => ({
      after: row.askedAt.toISOString(),
      id: row.id,
    }));
    return {
      rows: page.rows.map((row) => toRow(ctx, tenantIds, row)),
      nextCursor: page.nextCursor,
    };
  });
}

const columns = {
  ...{ id: true, identity: true, askedBy: true, state: true, askedAt: true, expiresAt: true },
  ...{ fromTenantId: true, toTenantId: true, fromChargerId: true, toChargerId: true },
  ...{ askedSlug: true, askingName: true },
} as const satisfies Prisma.ChargerMoveSelect;
type Row = Prisma.ChargerMoveGetPayload<{ select: typeof columns }>;

function toRow(ctx: Context, tenantIds: readonly string[], row: Row): MoveRow {
  const { asking } = sidesOf(row);
  const isAsking = asking !== null && tenantIds.includes(asking);
  const isFrom = (row.askedBy === 'from') === isAsking;
  const standing = standingOf(ctx, row, isAsking);
  const isMoved = standing === 'moved';
  const mayMove = can(ctx.actor, 'fix.move-charger');
  const isHere = row.toTenantId !== null && isInTenant(ctx.actor, row.toTenantId);
  return {
    ...{ id: row.id, identity: row.identity, askedAt: row.askedAt, expiresAt: row.expiresAt },
    ...{ standing, direction: isFrom ? 'away' : 'here' },
    other: isAsking ? row.askedSlug : row.askingName,
    chargerId: isMoved && isHere ? row.toChargerId : null,
    canWithdraw: standing === 'waiting' && isAsking && mayMove,
    canUndo: isMoved && isHere && mayMove,
  };
}

function standingOf(ctx: Context, row: Row, isAsking: boolean): MoveStanding {
  const isOver = row.expiresAt <= ctx.now();
  switch (row.state) {
    case 'accepted':
      return 'moved';
    case 'undone':
      return 'undone';
    case 'withdrawn':
      return 'withdrawn';
    case 'declined':
      if (!isAsking) return 'declined';
      return isOver ? 'no-answer' : 'waiting';
    default:
      if (isOver) return 'no-answer';
      return mayAnswer(ctx.actor, row) ? 'to-answer' : 'waiting';
  }
}
