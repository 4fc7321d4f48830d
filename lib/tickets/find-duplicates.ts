import type { Actor } from '@/lib/access/actor';
import type { Transaction } from '@/lib/db/database';
import type { Prisma } from '@/lib/db/generated/client';
import type { DraftSubject } from './draft-subject';
import type { TicketStatus } from './ticket-values';
import { unsolved, visibleTickets } from './visible-tickets';

const maxShown = 5;

export type Duplicate = {
  id: string;
  number: number;
  subject: string;
  status: TicketStatus;
  createdAt: Date;
  /** About the very same episode, and not only about the same charger. */
  isSame: boolean;
};

/** Tickets that are open for the same problem already. */
export async function findDuplicates(
  tx: Transaction,
  actor: Actor,
  { chargerId, episodeId, sharedProblemId, unknownIdentityId }: DraftSubject,
): Promise<Duplicate[]> {
  const same: Prisma.TicketWhereInput[] = [
    ...(episodeId === null ? [] : [{ episodeId }]),
    ...(chargerId === null ? [] : [{ chargerId }]),
    ...(unknownIdentityId === null ? [] : [{ unknownIdentityId }]),
    ...(sharedProblemId === null ? [] : [{ sharedProblemId }]),
  ];
  if (same.length === 0) return [];
  const rows = await tx.ticket.findMany({
    where: { AND: [visibleTickets(actor), unsolved, { OR: same }] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: maxShown,
    select: {
      ...{ id: true, number: true, subject: true, status: true, createdAt: true },
      episodeId: true,
    },
  });
  return rows.map(({ episodeId: of, ...row }) => ({
    ...row,
    isSame: of === null ? episodeId === null : of === episodeId,
  }));
}
