import { beforeAll, describe, expect, it } from 'vitest';
import type { Context, UserContext } from '@/lib/context';
import { inScope, inSystemScope } from '@/lib/db/scope';
import { findRating } from '@/lib/tickets/find-rating';
import { getTicket } from '@/lib/tickets/get-ticket';
import { listTicketEvents } from '@/lib/tickets/list-ticket-events';
import { rateTicket } from '@/lib/tickets/rate-ticket';
import { ratingDays, ratingLink, ratingToken } from '@/lib/tickets/rating-link';
import { ratingKey, signRatingToken } from '@/lib/tickets/rating-token';
import { settleTicket } from '@/lib/tickets/settle-ticket';
import { createTenant, createUser } from '@/tests/support/world';
import { useTicketWorld } from './ticket-world';

const world = useTicketWorld();
const services = {
  ratingKey: ratingKey('a secret for tests that is long enough'),
  portalUrl: 'https://portal.test/',
};
const dayMs = 86_400_000;

let owner: UserContext;
let agent: UserContext;
let visitor: Context;
let chargerId: string;

beforeAll(async () => {
  chargerId = (await world.charger()).id;
  owner = await world.user('customer', [chargerId]);
  agent = await world.user('agent');
  visitor = world.database.contextFor({ kind: 'anonymous' });
});

async function solved() {
  const { ticketId, number } = await world.open(owner, chargerId);
  await settleTicket(owner, { ticketId, isSolved: 'yes' });
  const { solvedAt } = await getTicket(agent, number);
  const requesterId = owner.actor.userId;
  const token = ratingToken(
    { id: ticketId, requesterId, solvedAt },
    services.ratingKey,
    new Date(),
  );
  if (token === null) throw new Error('There is no token.');
  return { ticketId, number, solvedAt, token };
}
const rate = (ctx: Context, token: string, rating: string, comment = '') =>
  rateTicket(ctx, { token, rating, comment }, services);
const later = (days: number): Context =>
  world.database.contextFor({ kind: 'anonymous' }, () => new Date(Date.now() + days * dayMs));

describe('the link', () => {
  it('is one for each solution, and none where there is nothing to rate', async () => {
    const { ticketId: id, solvedAt, token } = await solved();
    const requesterId = owner.actor.userId;
    const now = new Date();
    const link = (more: object) =>
      ratingLink({ id, requesterId, solvedAt, ...more }, services, now);
    expect(link({})).toBe(`https://portal.test/rate/${token}`);
    expect(link({ requesterId: null })).toBeNull();
    expect(link({ solvedAt: null })).toBeNull();
    const longAgo = new Date(now.getTime() - ratingDays * dayMs);
    expect(link({ solvedAt: longAgo })).toBeNull();
  });

  it('shows number and subject, and changes nothing by being opened', async () => {
    const { number, token } = await solved();
    const found = await findRating(visitor, { token }, services);
    expect(found).toMatchObject({ state: 'open', number, subject: 'It fails', rating: null });
    expect(Object.keys(found).sort()).toEqual(
      ['comment', 'isForReader', 'number', 'rating', 'state', 'subject', 'until'].sort(),
    );
    expect((await getTicket(agent, number)).rating).toBeNull();
  });

  it('tells nobody but its holder anything', async () => {
    const { ticketId, token } = await solved();
    const expiresAt = new Date(Date.now() + dayMs);
    const foreign = signRatingToken(ratingKey('the secret of another installation'), {
      ticketId,
      expiresAt,
    });
    const missing = signRatingToken(services.ratingKey, {
      ticketId: crypto.randomUUID(),
      expiresAt,
    });
    for (const bad of ['', 'no token', token.slice(0, -1), foreign, missing]) {
      expect(await findRating(visitor, { token: bad }, services)).toEqual({ state: 'unknown' });
      await expect(rate(visitor, bad, 'good')).rejects.toMatchObject({ code: 'not-found' });
    }
  });
});

describe('a rating', () => {
  it('is kept, told to staff, audited, and may be changed', async () => {
    const { ticketId, number, token } = await solved();
    expect(await rate(visitor, token, 'not_good', ' Took\r\nlong ')).toEqual({
      ok: true,
      value: { rating: 'not_good' },
    });
    expect(await getTicket(agent, number)).toMatchObject({
      rating: 'not_good',
      ratingComment: 'Took\nlong',
    });
    await rate(visitor, token, 'good');
    await rate(visitor, token, 'good');
    const ticket = await getTicket(owner, number);
    expect(ticket).toMatchObject({ rating: 'good', ratingComment: null });
    const events = (await listTicketEvents(agent, { ticketId })).events;
    expect(events.filter(({ kind }) => kind === 'rated')).toMatchObject([
      { isPublic: false, isStaff: false, details: { from: null, to: 'not_good' } },
      { isPublic: false, isStaff: false, details: { from: 'not_good', to: 'good' } },
    ]);
    const own = (await listTicketEvents(owner, { ticketId })).events;
    expect(own.map(({ kind }) => kind)).not.toContain('rated');
    const audit = await inSystemScope(world.database.db, (tx) =>
      tx.auditEntry.findMany({ where: { subjectId: ticketId, action: 'ticket.rate' } }),
    );
    expect(audit.map(({ actorName }) => actorName)).toEqual(Array(2).fill('signed-out visitor'));
    expect(JSON.stringify(audit)).not.toContain(token);
  });

  it('is one when it is sent twice at once', async () => {
    const { ticketId, token } = await solved();
    await Promise.all([rate(visitor, token, 'good'), rate(visitor, token, 'good')]);
    const { events } = await listTicketEvents(agent, { ticketId });
    expect(events.filter(({ kind }) => kind === 'rated')).toHaveLength(1);
  });

  it('is of the requester, not of who else is signed in', async () => {
    const { number, token } = await solved();
    const elsewhere = await createTenant(world.database.db, 'Elsewhere');
    const foreign = await createUser(world.database.db, 'customer', [elsewhere.id]);
    const neighbour = await world.user('customer', [chargerId]);
    for (const ctx of [world.database.contextFor(foreign), neighbour, agent, world.admin]) {
      await expect(rate(ctx, token, 'good')).rejects.toMatchObject({ code: 'forbidden' });
      expect(await findRating(ctx, { token }, services)).toMatchObject({ isForReader: false });
    }
    expect((await getTicket(agent, number)).rating).toBeNull();
    expect(await rate(owner, token, 'good')).toMatchObject({ ok: true });
  });

  it('ends with its time', async () => {
    const { token } = await solved();
    expect(await rate(later(ratingDays - 1), token, 'good')).toMatchObject({ ok: true });
    const over = later(ratingDays + 1);
    expect(await findRating(over, { token }, services)).toEqual({ state: 'expired' });
    await expect(rate(over, token, 'not_good')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('waits while the ticket is open again', async () => {
    const { ticketId, number, token } = await solved();
    await rate(visitor, token, 'not_good');
    await settleTicket(owner, { ticketId, isSolved: 'no' });
    expect(await findRating(visitor, { token }, services)).toEqual({ state: 'unsolved' });
    await expect(rate(visitor, token, 'good')).rejects.toMatchObject({ code: 'conflict' });
    expect((await getTicket(agent, number)).rating).toBe('not_good');
  });

  it('needs one of the two, and a comment of a length that somebody reads', async () => {
    const { token } = await solved();
    expect(await rate(visitor, token, 'great')).toEqual({
      ok: false,
      errors: { rating: ['Choose one of the two.'] },
    });
    expect(await rate(visitor, token, 'good', 'x'.repeat(2_001))).toEqual({
      ok: false,
      errors: { comment: ['Use at most 2000 characters.'] },
    });
  });

  it('cannot be written into the story by a customer past the verb', async () => {
    const { ticketId } = await solved();
    const write = inScope(owner, (tx) =>
      tx.ticketEvent.create({
        data: {
          ...{ tenantId: world.tenantId, ticketId, kind: 'rated', actorName: 'x', isStaff: true },
        },
      }),
    );
    await expect(write).rejects.toThrow(/row-level security/);
  });
});
