import type { Transaction } from '@/lib/db/database';
import type { ProblemTicket } from './find-problem';

/** Why the ticket with this number is not attached, and what to do instead where there is something. */
export async function attachRefusal(
  tx: Transaction,
  { id, tenantId }: Pick<ProblemTicket, 'id' | 'tenantId'>,
  number: number,
): Promise<string> {
  const found = await tx.ticket.findFirst({
    where: { tenantId, number },
    select: {
      ...{ status: true, source: true, problemId: true },
      problem: { select: { number: true } },
      mergedInto: { select: { number: true } },
    },
  });
  if (found === null) return `This tenant has no ticket #${number}.`;
  const { mergedInto, problem, problemId, source, status } = found;
  if (source === 'shared_problem') return `#${number} is a problem ticket itself.`;
  if (mergedInto !== null) return `#${number} goes on in #${mergedInto.number}. Attach that one.`;
  if (problemId === id) return `#${number} is attached already.`;
  if (problem !== null) {
    return `#${number} is attached to #${problem.number}. Detach it there first.`;
  }
  if (status === 'solved') return `#${number} is solved. Open it again first.`;
  if (status === 'closed') return `#${number} is closed.`;
  return `#${number} was changed just now. Try again.`;
}
