import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { decodeCursor, keysetPage } from '@/lib/format/keyset-cursor';
import { incomingStates, type IncomingState } from './schemas';

const defaultPageSize = 25;

export type IncomingMailRow = {
  id: string;
  state: IncomingState;
  reason: string | null;
  fromAddress: string;
  fromName: string;
  subject: string;
  /** As it came, with what was quoted. */
  text: string;
  fileCount: number;
  ticketNumber: number | null;
  receivedAt: Date;
};

export type IncomingMailPage = {
  rows: IncomingMailRow[];
  nextCursor: string | null;
  heldCount: number;
};

/** Mail that came in, newest first: what is held, or all of it. */
export async function listIncomingMail(
  ctx: Context,
  input: { isHeldOnly?: boolean; cursor?: string | undefined; pageSize?: number } = {},
): Promise<IncomingMailPage> {
  authorize(ctx.actor, 'incoming-mail.read');
  const pageSize = input.pageSize ?? defaultPageSize;
  const cursor = decodeCursor(input.cursor);
  const isPaged = cursor !== null && !Number.isNaN(Date.parse(cursor.after));
  const receivedAt = new Date(isPaged ? cursor.after : 0);
  return inScope(ctx, async (tx) => {
    const found = await tx.incomingMail.findMany({
      where: {
        ...(input.isHeldOnly === true ? { state: 'held' } : {}),
        ...(isPaged
          ? { OR: [{ receivedAt: { lt: receivedAt } }, { receivedAt, id: { lt: cursor.id } }] }
          : {}),
      },
      orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
      take: pageSize + 1,
      select: {
        ...{
          id: true,
          state: true,
          reason: true,
          fromAddress: true,
          fromName: true,
          subject: true,
        },
        ...{ text: true, fileCount: true, receivedAt: true },
        ticket: { select: { number: true } },
      },
    });
    const heldCount = await tx.incomingMail.count({ where: { state: 'held' } });
    const rows = found.map(({ ticket, state, ...row }) => ({
      ...row,
      state: incomingStates.find((known) => known === state) ?? 'held',
      ticketNumber: ticket?.number ?? null,
    }));
    const page = keysetPage(rows, pageSize, (row) => ({
      after: row.receivedAt.toISOString(),
      id: row.id,
    }));
    return { ...page, heldCount };
  });
}
