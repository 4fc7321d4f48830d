import { beforeAll, describe, expect, it } from 'vitest';
import type { Context, UserContext } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { findCause } from '@/lib/diagnosis/causes/all-causes';
import { exportTicketReport } from '@/lib/tickets/export-ticket-report';
import { getTicketReport } from '@/lib/tickets/get-ticket-report';
import { parseReportFilters, type ReportFilters } from '@/lib/tickets/report-filters';
import { expectPerRole, staffOnly } from '@/tests/support/each-role';
import { createCharger } from '@/tests/support/world';
import { useTicketWorld } from './ticket-world';

const world = useTicketWorld();
const minute = 60_000;
const dayMs = 86_400_000;
const filters = (more: Partial<ReportFilters> = {}) => parseReportFilters(more);

let agent: UserContext;
const report = (more: Partial<ReportFilters> = {}, maxGroups = 200) =>
  getTicketReport(agent, { tenantId: world.tenantId, filters: filters(more), maxGroups });

type Past = {
  agoDays?: number;
  cause?: string | null;
  firmware?: string | null;
  replyMinutes?: number;
  solveMinutes?: number;
  reopened?: number;
  rating?: 'good' | 'not_good';
};

/** A ticket that a charger of this model opened, with what became of it. */
async function past(model: string, one: Past): Promise<void> {
  const { db } = world.database;
  const charger = await createCharger(db, world.tenantId, { model });
  const { ticketId: id } = await world.open(agent, charger.id);
  const createdAt = new Date(Date.now() - (one.agoDays ?? 1) * dayMs);
  const at = (minutes: number | undefined) =>
    minutes === undefined ? null : new Date(createdAt.getTime() + minutes * minute);
  const solvedAt = at(one.solveMinutes);
  await inSystemScope(db, (tx) =>
    tx.ticket.update({
      where: { id },
      data: {
        ...{ createdAt, solvedAt, firstReplyAt: at(one.replyMinutes) },
        ...{ cause: one.cause ?? null, firmware: one.firmware ?? null },
        ...{ status: solvedAt === null ? 'open' : 'solved', reopenedCount: one.reopened ?? 0 },
        ...(one.rating === undefined ? {} : { rating: one.rating, ratedAt: new Date() }),
      },
    }),
  );
}

beforeAll(async () => {
  agent = await world.user('agent');
  const cause = 'incorrect-password-or-username';
  await past('Terra', { cause, replyMinutes: 10, solveMinutes: 100, rating: 'good' });
  await past('Terra', { cause, replyMinutes: 20, solveMinutes: 200, rating: 'not_good' });
  await past('Terra', { cause, replyMinutes: 60, solveMinutes: 600, firmware: '1.8' });
  await past('=Evil()', { reopened: 2, firmware: '1.8' });
  await past('Terra', { agoDays: 60, replyMinutes: 5 });
});

describe('a report', () => {
  it('is for staff of the tenant, and so is its export', async () => {
    const input = { tenantId: world.tenantId, filters: filters() };
    const run = (work: (ctx: Context) => Promise<unknown>) =>
      expectPerRole(world.database, world.tenantId, staffOnly, work);
    await run((ctx) => getTicketReport(ctx as UserContext, input));
    await run((ctx) => exportTicketReport(ctx as UserContext, input));
  });

  it('counts what was opened in the period', async () => {
    const { total, points } = await report();
    expect(total).toMatchObject({
      ...{ tickets: 4, replied: 3, solved: 3, everSolved: 4, reopened: 1, rated: 2, good: 1 },
      firstReplyMedianMs: 20 * minute,
      firstReplyP90Ms: 52 * minute,
      solveMedianMs: 200 * minute,
      solveP90Ms: 520 * minute,
    });
    expect(points).toHaveLength(30);
    expect(points.reduce((sum, { solved }) => sum + solved, 0)).toBe(3);
    expect(points.reduce((sum, { unsolved }) => sum + unsolved, 0)).toBe(1);
    expect((await report({ period: '13w' })).total.tickets).toBe(5);
  });

  it('tells them apart by cause, model, firmware and tenant', async () => {
    const names = async (by: ReportFilters['by']) =>
      (await report({ by })).groups.map(({ name, tickets }) => [name, tickets]);
    expect(await names('cause')).toEqual([
      [findCause('incorrect-password-or-username')?.title, 3],
      ['No cause known', 1],
    ]);
    expect(await names('model')).toEqual([
      ['Terra', 3],
      ['=Evil()', 1],
    ]);
    expect(await names('firmware')).toEqual([
      ['Firmware not known', 2],
      ['=Evil() · 1.8', 1],
      ['Terra · 1.8', 1],
    ]);
    expect(await names('tenant')).toEqual([['Nordlicht', 4]]);
  });

  it('says when there are more groups than it lists', async () => {
    expect(await report({ by: 'model' }, 1)).toMatchObject({ isCut: true, groups: [{}] });
    expect(await report({ by: 'model' }, 2)).toMatchObject({ isCut: false, groups: [{}, {}] });
  });

  it('has nothing of another tenant', async () => {
    const elsewhere = { ...agent, actor: { ...agent.actor, tenantIds: [] } };
    const { total, groups } = await getTicketReport(elsewhere, {
      tenantId: null,
      filters: filters(),
    });
    expect(total).toMatchObject({ tickets: 0, firstReplyMedianMs: null, solveP90Ms: null });
    expect(groups).toEqual([]);
  });

  it('is exported without a formula', async () => {
    const input = { tenantId: world.tenantId, filters: filters({ by: 'model' }) };
    const lines = (await exportTicketReport(agent, input)).trim().split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFF?name,tickets,replied,first_reply_median_s/);
    expect(lines[1]).toBe('Terra,3,3,1200,3120,3,12000,31200,3,0,2,1,0,0,0,0');
    expect(lines[2]).toMatch(/^'=Evil\(\),1,0,,,0,,,1,1,0,0,0,0,0,0$/);
    expect(lines[3]).toMatch(/^All tickets,4,3,/);
  });
});

describe('a ticket', () => {
  it('keeps the model and the firmware that it was opened with', async () => {
    const { db } = world.database;
    const charger = await createCharger(db, world.tenantId, { model: 'Before' });
    const { ticketId: id } = await world.open(agent, charger.id);
    const kept = await inSystemScope(db, async (tx) => {
      await tx.charger.update({ where: { id: charger.id }, data: { model: 'After' } });
      return tx.ticket.findUniqueOrThrow({ where: { id }, select: { model: true } });
    });
    expect(kept.model).toBe('Before');
  });
});
