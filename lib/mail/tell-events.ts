import type pg from 'pg';
import { systemTransaction } from '@/lib/db/system-transaction';
import { writeMessages, type Recipient } from './write-messages';

const batchSize = 200;

/** Without an account is the contact of the ticket's channel. */
type Told = Recipient & { eventId: string; ticketId: string };

/**
 * Makes messages of what happened to tickets: one for each person who is to know of it and chose
 * to, due when their hours allow. Nobody is told of what they did themselves. In one transaction
 * an event becomes its messages, so that each is told once however often this runs.
 * @returns how many messages were written.
 */
export async function tellEvents(pool: pg.Pool, now: Date): Promise<number> {
  let told = 0;
  for (;;) {
    const batch = await systemTransaction(pool, async (client) => {
      const taken = await client.query<{ id: string }>(takeSql, [batchSize]);
      const ids = taken.rows.map((row) => row.id);
      if (ids.length === 0) return null;
      const { rows } = await client.query<Told>(recipientsSql, [ids]);
      const messages = await writeMessages(client, now, {
        kind: 'ticket',
        to: rows,
        payload: ({ ticketId, eventId }) => ({ ticketId, eventId }),
      });
      return { events: ids.length, messages };
    });
    told += batch?.messages ?? 0;
    if (batch === null || batch.events < batchSize) return told;
  }
}

const takeSql = `
  DELETE FROM untold_event WHERE event_id IN (
    SELECT event_id FROM untold_event ORDER BY created_at LIMIT $1 FOR UPDATE SKIP LOCKED)
  RETURNING event_id AS id`;

/**
 * Who is to know, by what they are to the ticket; what they chose is looked at last. A customer
 * is told only as the one who is answered, and never of a note. What went to every ticket of a
 * problem at once, staff read in the problem ticket.
 */
const recipientsSql = `
  WITH event AS (
    SELECT e.id, e.created_at, e.ticket_id, e.tenant_id, e.kind, e.actor_id, e.is_staff, t.requester_id,
      t.assignee_id, t.contact_name, t.contact_email, e.details->>'to' AS became,
      e.details ? 'broadcast' AS is_broadcast
    FROM ticket_event e JOIN ticket t ON t.id = e.ticket_id
    WHERE e.id = ANY ($1::uuid[]) AND (e.kind <> 'status' OR e.details->>'to' = 'solved' OR e.details ? 'mergedInto')),
  related AS (
    SELECT id, requester_id AS user_id, true AS as_requester FROM event
      WHERE kind IN ('opened', 'reply', 'status', 'proposed', 'returned')
    UNION SELECT id, assignee_id, false FROM event
      WHERE kind IN ('reply', 'note', 'returned', 'assignee', 'due_soon', 'overdue')
        AND NOT is_broadcast
    UNION SELECT event.id, w.user_id, false FROM event
      JOIN ticket_watcher w ON w.ticket_id = event.ticket_id
      WHERE kind IN ('reply', 'note', 'status', 'returned', 'due_soon', 'overdue')
        AND NOT is_broadcast
    UNION SELECT event.id, m.user_id, false FROM event
      JOIN ticket_mention m ON m.event_id = event.id WHERE kind = 'note'
    UNION SELECT event.id, c.user_id, false FROM event
      JOIN mail_choice c ON c.new_tickets
      WHERE kind = 'opened' OR assignee_id IS NULL
        AND (kind = 'reply' AND NOT is_staff OR kind IN ('due_soon', 'overdue'))),
  person AS (
    SELECT DISTINCT ON (event.id, u.id) event.*, u.id AS user_id, u.email, u.name, u.role, c.time_zone,
      c.digest_hour, c.quiet_from, c.quiet_to,
      CASE kind
        WHEN 'opened' THEN as_requester OR coalesce(c.new_tickets, false)
        WHEN 'reply' THEN coalesce(c.replies, true)
        WHEN 'note' THEN coalesce(c.notes, true) OR coalesce(c.mentions, true) AND EXISTS (
          SELECT FROM ticket_mention m WHERE m.event_id = event.id AND m.user_id = u.id)
        WHEN 'assignee' THEN coalesce(c.assigned, true)
        WHEN 'due_soon' THEN coalesce(c.due, true)
        WHEN 'overdue' THEN coalesce(c.due, true)
        ELSE coalesce(c.progress, true) END AS is_wanted
    FROM related JOIN event ON event.id = related.id
    JOIN user_account u ON u.id = related.user_id
    LEFT JOIN mail_choice c ON c.user_id = u.id
    WHERE u.disabled_at IS NULL AND u.id IS DISTINCT FROM event.actor_id
      AND (u.role = 'customer') = as_requester
      AND (u.role = 'operator' OR EXISTS (SELECT FROM membership m
        WHERE m.user_id = u.id AND m.tenant_id = event.tenant_id))
    ORDER BY event.id, u.id)
  SELECT id AS "eventId", ticket_id AS "ticketId", tenant_id AS "tenantId", user_id AS "userId",
    email AS address, name, time_zone AS "timeZone", digest_hour AS "digestHour",
    quiet_from AS "quietFrom", quiet_to AS "quietTo", created_at
  FROM person WHERE is_wanted
  UNION ALL
  SELECT id, ticket_id, tenant_id, NULL, contact_email, contact_name, NULL, NULL, NULL, NULL, created_at
  FROM event WHERE kind = 'opened'
  ORDER BY created_at, "eventId"`;
