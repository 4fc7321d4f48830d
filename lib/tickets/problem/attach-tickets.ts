import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { inScope } from '@/lib/db/scope';
import { correct, done, DomainError, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { auditTicket, type LockedTicket } from '@/lib/tickets/internal';
import { notifyTicket } from '@/lib/tickets/notify-ticket';
import { recordTicketEvent } from '@/lib/tickets/record-ticket-event';
import { attachSchema } from '@/lib/tickets/related-schemas';
import { attachRefusal } from './attach-refusal';
import { attachable, offeredTo } from './attachable-where';
import { lockProblem, type ProblemTicket } from './find-problem';

/** In one statement and within a second; what is left is offered again. */
const maxAtOnce = 2_000;

export type AttachedTickets = { attached: number };
type Which = (typeof attachSchema)['_output'];

/** Has tickets answered and solved with a problem ticket. What is attached already stays so. */
export async function attachTickets(
  ctx: UserContext,
  input: unknown,
): Promise<Result<AttachedTickets>> {
  authorize(ctx.actor, 'ticket-problem.attach');
  const parsed = parseInput(attachSchema, input);
  if (!parsed.ok) return parsed;
  const { problemId } = parsed.value;
  return inScope(ctx, async (tx) => {
    const problem = await lockProblem(ctx, tx, problemId, 'ticket-problem.attach');
    if (problem.status === 'closed') {
      throw new DomainError('conflict', 'This problem ticket is closed. Open a new one.');
    }
    const ids = await meantIds(tx, problem, parsed.value);
    const attached = ids.length === 0 ? [] : await attach(ctx, tx, problem, ids);
    if (attached.length === 0) return refusal(tx, problem, parsed.value);
    await recordTicketEvent(ctx, tx, problem, {
      kind: 'attached',
      details: { count: attached.length },
    });
    await tx.ticket.update({ where: { id: problemId }, data: { updatedAt: ctx.now() } });
    await auditTicket(ctx, tx, problem, 'ticket-problem.attach', {
      tickets: { from: null, to: attached.length },
    });
    await notifyTicket(tx, problem);
    const [only] = attached;
    if (only !== undefined && attached.length === 1) {
      await notifyTicket(tx, { id: only.id, tenantId: problem.tenantId });
    }
    return done({ attached: attached.length });
  });
}

async function refusal(tx: Transaction, problem: ProblemTicket, { number }: Which) {
  return number === undefined
    ? correct({ form: ['None of them is left to attach: look at the list again.'] })
    : correct({ number: [await attachRefusal(tx, problem, number)] });
}

async function meantIds(
  tx: Transaction,
  problem: ProblemTicket,
  { all, number, ticketIds = [] }: Which,
): Promise<string[]> {
  const rows = await tx.ticket.findMany({
    where:
      all === 'yes'
        ? offeredTo(problem)
        : {
            ...{ ...attachable, tenantId: problem.tenantId },
            ...(number === undefined ? { id: { in: ticketIds } } : { number }),
          },
    orderBy: { number: 'asc' },
    take: maxAtOnce,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** A set at a time, with a line in each story and in the audit log. */
function attach(
  ctx: UserContext,
  tx: Transaction,
  problem: LockedTicket,
  ids: readonly string[],
): Promise<{ id: string }[]> {
  const now = ctx.now().toISOString();
  const { name, userId } = ctx.actor;
  return tx.$queryRaw<{ id: string }[]>`
    WITH meant AS (
      SELECT id FROM ticket WHERE id = ANY (${[...ids]}::uuid[]) AND problem_id IS NULL
        AND merged_into_id IS NULL AND status NOT IN ('solved', 'closed')
      ORDER BY id FOR NO KEY UPDATE),
    changed AS (
      UPDATE ticket t SET problem_id = ${problem.id}::uuid, attached_at = ${now}::timestamptz,
        updated_at = ${now}::timestamptz
      FROM meant WHERE t.id = meant.id
      RETURNING t.id, t.tenant_id, t.number),
    told AS (
      INSERT INTO ticket_event (id, tenant_id, ticket_id, kind, details, actor_id, actor_name, is_staff, created_at)
      SELECT uuidv7(), tenant_id, id, 'attached', jsonb_build_object('problem', ${problem.number}::int),
        ${userId}::uuid, ${name}, true, ${now}::timestamptz FROM changed),
    audited AS (
      INSERT INTO audit_entry (id, at, tenant_id, actor_id, actor_name, action, subject_type, subject_id, details)
      SELECT uuidv7(), ${now}::timestamptz, tenant_id, ${userId}::uuid, ${name},
        'ticket-problem.attach', 'ticket', id, jsonb_build_object('name', '#' || number,
          'changes', jsonb_build_object('problem', jsonb_build_object('from', null,
            'to', '#' || ${problem.number}::text)))
      FROM changed)
    SELECT id FROM changed`;
}
