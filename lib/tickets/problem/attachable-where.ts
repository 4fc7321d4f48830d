import type { Prisma } from '@/lib/db/generated/client';
import { unsolved } from '@/lib/tickets/visible-tickets';
import type { ProblemTicket } from './find-problem';

/** What can be attached at all: what somebody still has to solve, and no other problem has. */
export const attachable = {
  ...unsolved,
  problemId: null,
  mergedIntoId: null,
  source: { not: 'shared_problem' },
} satisfies Prisma.TicketWhereInput;

/** What is offered: tickets of its chargers, with its error or with none that is known. */
export function offeredTo({
  errorType,
  sharedProblemId,
  tenantId,
}: ProblemTicket): Prisma.TicketWhereInput {
  if (sharedProblemId === null) return { id: { in: [] } };
  return {
    ...attachable,
    tenantId,
    charger: { sharedProblems: { some: { problemId: sharedProblemId } } },
    OR: [{ errorType }, { errorType: null }],
  };
}
