import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import type { Prisma } from '@/lib/db/generated/client';
import { inScope } from '@/lib/db/scope';
import { atCreation, decodeCursor, keysetPage, olderThan } from '@/lib/format/keyset-cursor';
import { outboxStates, type OutboxState } from './schemas';

const defaultPageSize = 50;

export const outboxViews = ['waiting', 'failed', 'all'] as const;
export type OutboxView = (typeof outboxViews)[number];

export type OutboxRow = {
  id: string;
  kind: string;
  state: OutboxState;
  address: string;
  name: string | null;
  createdAt: Date;
  dueAt: Date;
  endedAt: Date | null;
  attempts: number;
  lastError: string | null;
};

export type Outbox = {
  rows: OutboxRow[];
  nextCursor: string | null;
  counts: { waiting: number; failed: number };
};

/** What was and is to be sent, newest first: of the actor's tenants, an operator's of all. */
export async function listOutbox(
  ctx: Context,
  input: { view?: OutboxView; cursor?: string | undefined; pageSize?: number } = {},
): Promise<Outbox> {
  authorize(ctx.actor, 'mail.read');
  const pageSize = input.pageSize ?? defaultPageSize;
  return inScope(ctx, async (tx) => {
    const rows = await tx.outboxMessage.findMany({
      where: { AND: [inView(input.view ?? 'all'), olderThan(decodeCursor(input.cursor))] },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: pageSize + 1,
      select: {
        ...{ id: true, kind: true, state: true, address: true, name: true, createdAt: true },
        ...{ dueAt: true, endedAt: true, attempts: true, lastError: true },
      },
    });
    const waiting = await tx.outboxMessage.count({ where: inView('waiting') });
    const failed = await tx.outboxMessage.count({ where: inView('failed') });
    const known = rows.map((row) => ({ ...row, state: stateOf(row.state) }));
    const page = keysetPage(known, pageSize, atCreation);
    return { ...page, counts: { waiting, failed } };
  });
}

function inView(view: OutboxView): Prisma.OutboxMessageWhereInput {
  if (view === 'all') return {};
  return { state: { in: view === 'waiting' ? ['waiting', 'sending'] : ['failed'] } };
}

function stateOf(text: string): OutboxState {
  return outboxStates.find((state) => state === text) ?? 'failed';
}
