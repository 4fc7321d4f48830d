import { authorize } from '@/lib/access/policy';
import { changedFields } from '@/lib/audit/changed-fields';
import type { UserContext } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { inScope } from '@/lib/db/scope';
import { done, DomainError, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { handOver } from './hand-over';
import { auditTicket, changeStatus, lockTicket, refuseMerged, type LockedTicket } from './internal';
import { notifyTicket } from './notify-ticket';
import { recordTicketEvent } from './record-ticket-event';
import { changeSchema, type TicketChange } from './schemas';
import { scrubMessage } from './scrub-message';
import { maxTags } from './ticket-values';

export type UpdatedTickets = {
  changed: number;
  /** Those that could not be changed, each with the reason. */
  refused: { number: number | null; reason: string }[];
};

/**
 * The same change of one or many tickets, each in a transaction of its own: one that cannot be
 * changed holds up none of the others.
 */
export async function updateTickets(
  ctx: UserContext,
  input: unknown,
): Promise<Result<UpdatedTickets>> {
  authorize(ctx.actor, 'ticket.update');
  const parsed = parseInput(changeSchema, input);
  if (!parsed.ok) return parsed;
  const outcome: UpdatedTickets = { changed: 0, refused: [] };
  const ids = [...new Set(parsed.value.ticketIds)];
  for (const id of ids) {
    const refused = await updateOne(ctx, id, parsed.value);
    if (refused === null) outcome.changed += 1;
    else if (ids.length === 1) throw refused.error;
    else outcome.refused.push({ number: refused.number, reason: refused.error.message });
  }
  return done(outcome);
}

type Refused = { number: number | null; error: DomainError };

async function updateOne(
  ctx: UserContext,
  ticketId: string,
  change: TicketChange,
): Promise<Refused | null> {
  let number: number | null = null;
  try {
    await inScope(ctx, async (tx) => {
      const ticket = await lockTicket(ctx, tx, ticketId);
      number = ticket.number;
      authorize(ctx.actor, 'ticket.update', ticket.tenantId);
      await apply(ctx, tx, ticket, change);
    });
    return null;
  } catch (error) {
    if (error instanceof DomainError) return { number, error };
    throw error;
  }
}

async function apply(
  ctx: UserContext,
  tx: Transaction,
  ticket: LockedTicket,
  change: TicketChange,
): Promise<void> {
  refuseMerged(ticket);
  const before = fieldsOf(ticket);
  const { assignee, team } = await handOver(ctx, tx, ticket, change);
  const after = {
    ...before,
    status: change.status ?? before.status,
    priority: change.priority ?? before.priority,
    subject: change.subject === undefined ? before.subject : scrubMessage(change.subject).text,
    tags: tagsOf(ticket, change),
    assignee: assignee?.name ?? null,
    team: team?.name ?? null,
  };
  const changes = changedFields(before, after);
  if (Object.keys(changes).length === 0) return;
  await changeStatus(ctx, tx, ticket, after.status);
  const now = ctx.now();
  await tx.ticket.update({
    where: { id: ticket.id },
    data: {
      priority: after.priority,
      subject: after.subject,
      tags: after.tags,
      updatedAt: now,
      assigneeId: assignee?.id ?? null,
      teamId: team?.id ?? null,
      ...(after.status === before.status ? {} : { publicAt: now }),
    },
  });
  for (const kind of ['team', 'assignee', 'priority', 'tags', 'subject'] as const) {
    if (!(kind in changes)) continue;
    const details = { from: before[kind], to: after[kind] };
    await recordTicketEvent(ctx, tx, ticket, { kind, details });
  }
  await auditTicket(ctx, tx, ticket, 'ticket.update', changes);
  await notifyTicket(tx, ticket);
}

function fieldsOf({ assignee, team, priority, status, subject, tags }: LockedTicket) {
  const owners = { assignee: assignee?.name ?? null, team: team?.name ?? null };
  return { status, priority, subject, tags, ...owners };
}

function tagsOf({ tags }: LockedTicket, change: TicketChange): string[] {
  const all = [...new Set([...(change.tags ?? tags), ...(change.addTag ?? [])])];
  if (all.length <= maxTags) return all;
  throw new DomainError('conflict', `A ticket has at most ${maxTags} tags.`);
}
