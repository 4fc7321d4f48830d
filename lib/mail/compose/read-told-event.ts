import type pg from 'pg';
import type { TicketEventKind } from '@/lib/db/generated/enums';
import type { TicketStatus } from '@/lib/tickets/ticket-values';
import type { AboutEvent } from '@/lib/mail/schemas';
import type { Reader } from './narrow-to-reader';

export type ToldEvent = {
  kind: TicketEventKind;
  body: string | null;
  actorName: string;
  /** Does it mention its reader? */
  isMention: boolean;
  isStaff: boolean;
  details: Record<string, unknown>;
  ticketId: string;
  number: number;
  subject: string;
  about: string;
  status: TicketStatus;
  requesterId: string | null;
  solvedAt: Date | null;
  /** What was written with the opening. */
  firstMessage: string | null;
  bundle: unknown;
};

/** A line of a ticket's story as its reader may see it; null where there is nothing for them. */
export async function readToldEvent(
  client: pg.ClientBase,
  { eventId, ticketId }: AboutEvent,
  reader: Reader,
): Promise<ToldEvent | null> {
  const isStaff = reader.role !== null && reader.role !== 'customer';
  const { rows } = await client.query<ToldEvent>(selectSql, [
    ...[eventId, ticketId, isStaff, reader.userId],
  ]);
  return rows[0] ?? null;
}

// The condition stands beside row-level security: a note is for staff, whatever the scope says.
const selectSql = `
  SELECT EXISTS (SELECT FROM ticket_mention m WHERE m.event_id = e.id AND m.user_id = $4) AS "isMention",
    e.kind, e.body, e.actor_name AS "actorName", e.is_staff AS "isStaff", e.details,
    t.id AS "ticketId", t.number, t.subject, t.about, t.status,
    t.requester_id AS "requesterId", t.solved_at AS "solvedAt",
    CASE e.kind WHEN 'opened' THEN (
      SELECT first.body FROM ticket_event first
      WHERE first.ticket_id = t.id AND first.kind = 'reply' AND first.created_at >= e.created_at
        AND first.actor_id = e.actor_id ORDER BY first.created_at, first.id LIMIT 1) END AS "firstMessage",
    CASE e.kind WHEN 'opened' THEN
      (SELECT bundle FROM ticket_evidence WHERE ticket_id = t.id) END AS bundle
  FROM ticket_event e JOIN ticket t ON t.id = e.ticket_id
  WHERE e.id = $1 AND t.id = $2 AND (e.is_public OR $3)
    -- What was due is done by now: there is nothing to do about it.
    AND NOT (e.kind IN ('due_soon', 'overdue') AND (t.status IN ('solved', 'closed')
      OR e.details->>'clock' = 'reply' AND t.first_reply_at IS NOT NULL))`;
