import type pg from 'pg';
import { systemTransaction } from '@/lib/db/system-transaction';
import { composePayload } from './compose/compose-payload';
import { readEvents } from './compose/event-row';
import { maxRetries } from './schemas';

const batchSize = 200;

type Options = { now: Date; portalUrl: string };

/**
 * Makes deliveries of what happened: one for each webhook of the tenant that wants it. An event
 * becomes its payload and its deliveries in one transaction, so each is told once however often
 * this runs; what nobody wants is dropped.
 * @returns how many deliveries were written.
 */
export async function tellWebhooks(pool: pg.Pool, options: Options): Promise<number> {
  let told = 0;
  for (;;) {
    const batch = await systemTransaction(pool, (client) => tellBatch(client, options));
    told += batch.deliveries;
    if (batch.events < batchSize) return told;
  }
}

async function tellBatch(client: pg.ClientBase, { now, portalUrl }: Options) {
  const taken = await client.query<{ id: string }>(takeSql, [batchSize]);
  const ids = taken.rows.map((row) => row.id);
  if (ids.length === 0) return { events: 0, deliveries: 0 };
  const written = await client.query<{ id: string }>(deliverSql, [ids, now, maxRetries]);
  const wanted = [...new Set(written.rows.map((row) => row.id))];
  const rows = await readEvents(client, wanted);
  await client.query(wordSql, [
    rows.map((row) => row.id),
    rows.map((row) => composePayload(row, portalUrl)),
  ]);
  await client.query('DELETE FROM webhook_event WHERE id = ANY ($1::uuid[]) AND payload IS NULL', [
    ids,
  ]);
  return { events: ids.length, deliveries: written.rows.length };
}

const takeSql = `
  SELECT id FROM webhook_event WHERE payload IS NULL
  ORDER BY created_at, id LIMIT $1 FOR UPDATE SKIP LOCKED`;

const deliverSql = `
  INSERT INTO webhook_delivery (tenant_id, webhook_id, event_id, created_at, due_at, retries_left)
  SELECT w.tenant_id, w.id, e.id, $2, $2, $3
  FROM webhook_event e JOIN webhook w ON w.tenant_id = e.tenant_id
  WHERE e.id = ANY ($1::uuid[]) AND w.state = 'active' AND e.type = ANY (w.events)
  ORDER BY e.created_at, e.id
  RETURNING event_id AS id`;

const wordSql = `
  UPDATE webhook_event SET payload = given.payload
  FROM unnest($1::uuid[], $2::text[]) AS given (id, payload) WHERE webhook_event.id = given.id`;
