import { beforeAll, describe, expect, it } from 'vitest';
import type { UserContext } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { followTickets } from '@/lib/tickets/follow-tickets';
import { getTicket } from '@/lib/tickets/get-ticket';
import { listTicketEvents } from '@/lib/tickets/list-ticket-events';
import { settleTicket } from '@/lib/tickets/settle-ticket';
import { recordEvents } from '@/lib/attempts/record-events';
import { acceptedAttempt } from '@/tests/support/attempt-event';
import type { TestCharger } from '@/tests/support/world';
import { useTicketWorld } from './ticket-world';

const world = useTicketWorld();
let agent: UserContext;
beforeAll(async () => {
  agent = await world.user('agent');
});

const minutes = (count: number) => new Date(Date.now() + count * 60_000);

async function failing() {
  const charger = await world.charger();
  await world.refuse(charger, 'credentials-replaced');
  const { ticketId, number } = await world.open(agent, charger.id);
  return { charger, ticketId, number };
}

/** It connects, and its lease lasts as long as the test looks ahead. */
async function connect(charger: TestCharger, at = new Date()) {
  const attempt = acceptedAttempt({
    tenantId: charger.tenantId,
    chargerId: charger.id,
    startedAt: at,
  });
  await recordEvents(world.pool, [attempt]);
  await inSystemScope(world.database.db, (tx) =>
    tx.chargerSession.upsert({
      where: { chargerId: charger.id },
      create: {
        ...{ chargerId: charger.id, tenantId: charger.tenantId, gateway: 'test' },
        ...{
          attemptId: attempt.id,
          address: '127.0.0.1',
          connectedAt: at,
          leaseUntil: minutes(9_999),
        },
      },
      update: { connectedAt: at, leaseUntil: minutes(9_999) },
    }),
  );
}
const drop = (charger: TestCharger) =>
  inSystemScope(world.database.db, (tx) =>
    tx.chargerSession.deleteMany({ where: { chargerId: charger.id } }),
  );
const follow = (at: Date) => followTickets(world.pool, at);
const settle = (ticketId: string, isSolved: 'yes' | 'no') =>
  settleTicket(agent, { ticketId, isSolved });
const kinds = async (ticketId: string) =>
  (await listTicketEvents(agent, { ticketId })).events.map(({ kind }) => kind);

describe('a ticket whose charger connects', () => {
  it('is proposed as solved once the connection has held, and only once', async () => {
    const { charger, ticketId, number } = await failing();
    await connect(charger);
    await follow(minutes(14));
    expect((await getTicket(agent, number)).proposedAt).toBeNull();
    await follow(minutes(16));
    await follow(minutes(17));
    const ticket = await getTicket(agent, number);
    expect(ticket.status).toBe('new');
    expect(ticket.proposedAt).not.toBeNull();
    expect(await kinds(ticketId)).toEqual(['opened', 'proposed']);
  });

  it('is not while the charger is away or still failing', async () => {
    const { charger, number } = await failing();
    await follow(minutes(60));
    await connect(charger);
    await drop(charger);
    await follow(minutes(60));
    expect((await getTicket(agent, number)).proposedAt).toBeNull();
  });

  it('is not proposed again for the connection that was said not to solve it', async () => {
    const { charger, ticketId, number } = await failing();
    await connect(charger, minutes(-1));
    await follow(minutes(16));
    await settle(ticketId, 'no');
    await follow(minutes(40));
    expect((await getTicket(agent, number)).proposedAt).toBeNull();
    await connect(charger, minutes(1));
    await follow(minutes(60));
    expect((await getTicket(agent, number)).proposedAt).not.toBeNull();
  });

  it('loses its proposal when the error is seen again', async () => {
    const { charger, ticketId, number } = await failing();
    await connect(charger);
    await follow(minutes(16));
    await drop(charger);
    await world.refuse(charger, 'credentials-replaced', { startedAt: minutes(20) });
    await follow(minutes(21));
    await follow(minutes(22));
    expect((await getTicket(agent, number)).proposedAt).toBeNull();
    expect(await kinds(ticketId)).toEqual(['opened', 'proposed', 'returned']);
  });
});

describe('a solved ticket', () => {
  it('opens again by itself when the same error is seen, and says so', async () => {
    const { charger, ticketId, number } = await failing();
    await connect(charger);
    await settle(ticketId, 'yes');
    await follow(minutes(1));
    expect((await getTicket(agent, number)).status).toBe('solved');
    await drop(charger);
    await world.refuse(charger, 'credentials-replaced', { startedAt: minutes(2) });
    await Promise.all([follow(minutes(3)), follow(minutes(3))]);
    const ticket = await getTicket(agent, number);
    expect(ticket).toMatchObject({ status: 'open', reopenedCount: 1, solvedAt: null });
    expect(await kinds(ticketId)).toEqual(['opened', 'status', 'returned']);
  });

  it('closes after the days that the tenant set, and stays closed', async () => {
    const { charger, ticketId, number } = await failing();
    await connect(charger);
    await settle(ticketId, 'yes');
    await follow(minutes(13 * 1_440));
    expect((await getTicket(agent, number)).status).toBe('solved');
    await follow(minutes(15 * 1_440));
    expect((await getTicket(agent, number)).status).toBe('closed');
    await drop(charger);
    await world.refuse(charger, 'credentials-replaced', { startedAt: minutes(16 * 1_440) });
    await follow(minutes(17 * 1_440));
    expect((await getTicket(agent, number)).status).toBe('closed');
  });
});

describe('by setting', () => {
  it('a ticket is solved and not only proposed', async () => {
    const { charger, ticketId, number } = await failing();
    const set = (ticketSolvesItself: boolean) =>
      inSystemScope(world.database.db, (tx) =>
        tx.tenant.update({ where: { id: world.tenantId }, data: { ticketSolvesItself } }),
      );
    await connect(charger);
    await set(true);
    await follow(minutes(16));
    await set(false);
    expect((await getTicket(agent, number)).status).toBe('solved');
    expect(await kinds(ticketId)).toEqual(['opened', 'proposed', 'status']);
    const audit = await inSystemScope(world.database.db, (tx) =>
      tx.auditEntry.findMany({ where: { subjectId: ticketId }, orderBy: { at: 'asc' } }),
    );
    expect(audit.map(({ action }) => action).sort()).toEqual([
      'ticket.open',
      'ticket.propose',
      'ticket.solve',
    ]);
  });
});
