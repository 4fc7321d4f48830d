import type pg from 'pg';

/** An event as it was noted, with what its object is called. */
export type EventRow = {
  id: string;
  type: string;
  at: Date;
  subjectId: string;
  /** What the trigger noted, by the names of the payload. */
  facts: Record<string, unknown>;
  tenant: string;
  charger: NamedCharger | null;
  unknownIdentity: { id: string; identity: string } | null;
  ticket: TicketFacts | null;
  line: StoryLine | null;
};

export type NamedCharger = {
  id: string;
  identity: string;
  vendor: string | null;
  model: string | null;
  serial: string | null;
  firmware: string | null;
  site: string | null;
};

export type TicketFacts = {
  id: string;
  number: number;
  subject: string;
  status: string;
  priority: string;
  tags: string[];
  about: string;
  channel: string;
  errorType: string | null;
  cause: string | null;
};

export type StoryLine = {
  kind: string;
  body: string | null;
  details: Record<string, unknown>;
  by: string;
  isStaff: boolean;
  /** What was written with the opening. */
  firstMessage: string | null;
};

/** All of them in one look. A line that customers may not read is none, whatever noted it. */
export async function readEvents(
  client: pg.ClientBase,
  eventIds: readonly string[],
): Promise<EventRow[]> {
  const { rows } = await client.query<EventRow>(readSql, [eventIds]);
  return rows;
}

const readSql = `
  SELECT e.id, e.type, e.at, e.subject_id AS "subjectId", e.facts, tenant.slug AS tenant,
    CASE WHEN c.id IS NOT NULL THEN jsonb_build_object('id', c.id, 'identity', c.identity,
      'vendor', c.vendor, 'model', c.model, 'serial', c.serial, 'firmware', c.firmware,
      'site', site.name) END AS charger,
    CASE WHEN u.id IS NOT NULL THEN jsonb_build_object('id', u.id, 'identity', u.identity)
      END AS "unknownIdentity",
    CASE WHEN t.id IS NOT NULL THEN jsonb_build_object('id', t.id, 'number', t.number,
      'subject', t.subject, 'status', t.status, 'priority', t.priority, 'tags', t.tags,
      'about', t.about, 'channel', t.channel, 'errorType', t.error_type, 'cause', t.cause)
      END AS ticket,
    CASE WHEN line.id IS NOT NULL THEN jsonb_build_object('kind', line.kind, 'body', line.body,
      'details', line.details, 'by', line.actor_name, 'isStaff', line.is_staff,
      'firstMessage', CASE line.kind WHEN 'opened' THEN (
        SELECT first.body FROM ticket_event first
        WHERE first.ticket_id = t.id AND first.kind = 'reply' AND first.created_at >= line.created_at
          AND first.actor_id = line.actor_id ORDER BY first.created_at, first.id LIMIT 1) END)
      END AS line
  FROM webhook_event e JOIN tenant ON tenant.id = e.tenant_id
  LEFT JOIN ticket t ON t.id = (e.facts->>'ticketId')::uuid AND t.tenant_id = e.tenant_id
  LEFT JOIN ticket_event line ON line.id = e.subject_id AND line.ticket_id = t.id AND line.is_public
  LEFT JOIN charger c ON c.tenant_id = e.tenant_id
    AND c.id = coalesce((e.facts->>'chargerId')::uuid, t.charger_id)
  LEFT JOIN site ON site.id = c.site_id
  LEFT JOIN unknown_identity u ON u.tenant_id = e.tenant_id
    AND u.id = coalesce((e.facts->>'unknownIdentityId')::uuid, t.unknown_identity_id)
  WHERE e.id = ANY ($1::uuid[])`;
