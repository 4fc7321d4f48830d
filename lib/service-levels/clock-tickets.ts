import type pg from 'pg';
import { systemTransaction } from '@/lib/db/system-transaction';
import { notifyTickets } from '@/lib/tickets/notify-tickets';
import {
  changesSql,
  clocksSql,
  forgetSql,
  levelsSql,
  settleSql,
  storeSql,
  takeSql,
  tellSql,
} from './clock-sql';
import { clockRow, isSameClock, type ClockRow, type KnownClock } from './clock-row';
import { linesToTell } from './lines-to-tell';
import type { StatusChange } from './running-spans';
import { calendarOf, storedLevelsSchema } from './stored-schemas';
import { workOutClocks, type Levels, type TicketToClock } from './work-out-clocks';

const batchSize = 200;

export type ClockedTickets = { clocked: number; told: number };

type Taken = Omit<TicketToClock, 'changes'> & { id: string; tenantId: string };
type TenantLevels = Levels & { changedAt: Date; timeZone: string };

/**
 * Works out the clocks of the tickets that were changed or of which something has become due,
 * and tells what is due soon and what is late. Nothing else is looked at, whatever there is.
 * A repetition comes to the same and tells nothing; several workers share the tickets.
 */
export async function clockTickets(pool: pg.Pool, now: Date): Promise<ClockedTickets> {
  const all: ClockedTickets = { clocked: 0, told: 0 };
  for (;;) {
    const batch = await systemTransaction(pool, (client) => clockSome(client, now));
    all.clocked += batch.clocked;
    all.told += batch.told;
    if (batch.clocked === 0) return all;
  }
}

async function clockSome(client: pg.ClientBase, now: Date): Promise<ClockedTickets> {
  const { rows: tickets } = await client.query<Taken>(takeSql, [now, batchSize]);
  if (tickets.length === 0) return { clocked: 0, told: 0 };
  const ids = tickets.map(({ id }) => id);
  await client.query(settleSql, [ids]);
  const levels = await readLevels(client, tickets);
  const changes = await readChanges(client, ids);
  const known = await client.query<KnownClock>(clocksSql, [ids]);
  const before = new Map(known.rows.map((row) => [row.ticket_id, row]));

  const rows: ClockRow[] = [];
  const lines: ReturnType<typeof linesToTell> = [];
  for (const ticket of tickets) {
    const own = levels.get(ticket.tenantId);
    if (own === undefined) continue;
    const past = { ...ticket, changes: changes.get(ticket.id) ?? [] };
    const clocks = workOutClocks(past, own, now);
    if (clocks === null) continue;
    const row = clockRow(ticket, clocks, now);
    rows.push(row);
    lines.push(...linesToTell(before.get(ticket.id), row, own));
  }
  const after = new Map(rows.map((row) => [row.ticket_id, row]));
  await client.query(forgetSql, [ids.filter((id) => !after.has(id))]);
  await client.query(storeSql, [JSON.stringify(rows)]);
  if (lines.length > 0) await client.query(tellSql, [JSON.stringify(lines), now]);
  const changed = tickets.filter(({ id }) => !isSameClock(before.get(id), after.get(id)));
  await notifyTickets(client, changed);
  return { clocked: tickets.length, told: lines.length };
}

async function readLevels(
  client: pg.ClientBase,
  tickets: readonly Taken[],
): Promise<Map<string, TenantLevels>> {
  const tenantIds = [...new Set(tickets.map(({ tenantId }) => tenantId))];
  const { rows } = await client.query<{ tenantId: string }>(levelsSql, [tenantIds]);
  return new Map(
    rows.flatMap(({ tenantId, ...stored }) => {
      // What cannot be read promises nothing: it must not hold up the other tenants.
      const { data } = storedLevelsSchema.safeParse(stored);
      return data === undefined ? [] : [[tenantId, { ...data, calendar: calendarOf(data) }]];
    }),
  );
}

async function readChanges(
  client: pg.ClientBase,
  ids: readonly string[],
): Promise<Map<string, StatusChange[]>> {
  type Row = StatusChange & { ticketId: string };
  const { rows } = await client.query<Row>(changesSql, [ids]);
  const byTicket = new Map<string, StatusChange[]>();
  for (const { ticketId, ...change } of rows) {
    const all = byTicket.get(ticketId) ?? [];
    all.push(change);
    byTicket.set(ticketId, all);
  }
  return byTicket;
}
