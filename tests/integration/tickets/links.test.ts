import { beforeAll, describe, expect, it } from 'vitest';
import type { Context, UserContext } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { linkTickets } from '@/lib/tickets/links/link-tickets';
import { listTicketLinks } from '@/lib/tickets/links/list-ticket-links';
import { unlinkTickets } from '@/lib/tickets/links/unlink-tickets';
import { listTicketEvents } from '@/lib/tickets/list-ticket-events';
import type { OpenedTicket } from '@/lib/tickets/open-ticket';
import { expectPerRole, staffOnly } from '@/tests/support/each-role';
import { createCharger, createTenant, createUser } from '@/tests/support/world';
import { useTicketWorld } from './ticket-world';

const world = useTicketWorld();
let agent: UserContext;
let admin: UserContext;
let owner: UserContext;
let chargerId: string;

beforeAll(async () => {
  chargerId = (await world.charger()).id;
  agent = await world.user('agent');
  admin = await world.user('admin');
  owner = await world.user('customer', [chargerId]);
});

const two = async () =>
  [await world.open(owner, chargerId), await world.open(owner, chargerId)] as const;
const link = (ctx: Context, from: OpenedTicket, to: { number: number }, kind: string) =>
  linkTickets(ctx as UserContext, { ticketId: from.ticketId, to: String(to.number), kind });
const linksOf = async ({ ticketId }: OpenedTicket) =>
  (await listTicketLinks(agent, ticketId)).map(({ kind, side, other }) => [
    kind,
    side,
    other.number,
  ]);

describe('a link', () => {
  it('is made, read and removed by staff of the tenant', async () => {
    const [from, to] = await two();
    const { database, tenantId } = world;
    await expectPerRole(database, tenantId, staffOnly, (ctx) => link(ctx, from, to, 'related'));
    const [made] = await listTicketLinks(agent, from.ticketId);
    await expectPerRole(database, tenantId, { ...staffOnly, 'foreign-admin': 'allowed' }, (ctx) =>
      listTicketLinks(ctx, from.ticketId),
    );
    const stranger = await createUser(database.db, 'admin', [(await createTenant(database.db)).id]);
    expect(await listTicketLinks(database.contextFor(stranger), from.ticketId)).toEqual([]);
    await expectPerRole(database, tenantId, staffOnly, (ctx) =>
      unlinkTickets(ctx as UserContext, { ticketId: from.ticketId, linkId: made?.id }),
    );
    expect(await linksOf(to)).toEqual([]);
  });

  it('is shown on both tickets, and to no customer', async () => {
    const [from, to] = await two();
    await link(agent, from, to, 'caused_by');
    expect(await linksOf(from)).toEqual([['caused_by', 'from', to.number]]);
    expect(await linksOf(to)).toEqual([['caused_by', 'to', from.number]]);
    for (const { ticketId } of [from, to]) {
      const read = async (ctx: UserContext) =>
        (await listTicketEvents(ctx, { ticketId })).events.map(({ kind }) => kind);
      expect(await read(agent)).toEqual(['opened', 'linked']);
      expect(await read(owner)).toEqual(['opened']);
    }
    expect(await inScope(owner, (tx) => tx.ticketLink.findMany())).toEqual([]);
  });

  it('is one for two tickets: another kind takes its place, also for two people at once', async () => {
    const [from, to] = await two();
    await Promise.all([
      link(agent, from, to, 'duplicate_of'),
      link(admin, to, from, 'duplicate_of'),
      link(agent, from, to, 'related'),
    ]);
    expect(await linksOf(from)).toHaveLength(1);
    await link(agent, to, from, 'caused_by');
    expect(await linksOf(from)).toEqual([['caused_by', 'to', to.number]]);
  });

  it('leads to no other tenant, and not to itself', async () => {
    const [from] = await two();
    const foreign = await createTenant(world.database.db, 'Fern');
    const charger = await createCharger(world.database.db, foreign.id);
    const boss = await createUser(world.database.db, 'operator');
    const operator = { ...world.database.contextFor(boss), actor: boss };
    const elsewhere = await world.open(operator, charger.id);
    for (const ctx of [agent, operator]) {
      expect(await link(ctx, from, elsewhere, 'related')).toEqual({
        ok: false,
        errors: { to: [`There is no ticket #${elsewhere.number} of this tenant.`] },
      });
    }
    expect((await link(agent, from, from, 'related')).ok).toBe(false);
    const forced = inScope(operator, (tx) =>
      tx.ticketLink.create({
        data: {
          ...{ tenantId: world.tenantId, kind: 'related' },
          ...{ fromId: from.ticketId, toId: elsewhere.ticketId },
        },
      }),
    );
    await expect(forced).rejects.toThrow();
  });
});
