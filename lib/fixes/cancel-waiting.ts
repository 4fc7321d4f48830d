import type { Transaction } from '@/lib/db/database';
import type { Prisma } from '@/lib/db/generated/client';

/**
 * Takes back what fixes have waiting for their charger. What a gateway has taken is on its way.
 * @returns how much was taken back.
 */
export async function cancelWaiting(
  tx: Transaction,
  fix: Prisma.FixWhereInput,
  at: Date,
): Promise<number> {
  const cancelled = await tx.gatewayCommand.updateMany({
    where: { fix, state: 'queued' },
    data: {
      state: 'done',
      sealed: null,
      outcome: { status: 'cancelled', detail: null },
      doneAt: at,
    },
  });
  return cancelled.count;
}
