import type pg from 'pg';
import type { Context } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { followTickets } from '@/lib/tickets/follow-tickets';
import type { Scenario } from '../scenario';
import { ticketPlayer, type TicketServices } from './play-tickets';
import { plotPastTickets } from './plot-past-tickets';
import { plotRecentTickets } from './plot-recent-tickets';

const dayMs = 86_400_000;
const contactsDays = 39;
/** How often the worker looks, as far as it matters: what was solved is closed two weeks later. */
const followedDays = [16, 12, 9, 6, 3];

/** Something that people or the worker did at some time of the past. */
export type Moment = { at: Date; run: () => Promise<void> };

/**
 * Everything that happened to the tickets of a scenario, in order. It goes between what chargers
 * did, so that a ticket freezes what was known when it was opened.
 */
export function ticketMoments(
  base: Pick<Context, 'db' | 'log'>,
  pool: pg.Pool,
  scenario: Scenario,
  anchor: Date,
  services: TicketServices,
): Moment[] {
  if (!scenario.hasTickets) return [];
  const player = ticketPlayer(base, scenario, services);
  const plots = [...plotPastTickets(scenario, anchor), ...plotRecentTickets(scenario, anchor)];
  const daysAgo = (days: number) => new Date(anchor.getTime() - days * dayMs);
  const moments: Moment[] = plots.flatMap((plot) => {
    let ticketId = '';
    const open = async () => void (ticketId = await player.open(plot));
    return [
      { at: plot.at, run: open },
      ...plot.steps.map((step) => ({
        at: step.at,
        run: () => player.play(plot, ticketId, step),
      })),
    ];
  });
  return [
    { at: daysAgo(contactsDays), run: () => player.setContacts(daysAgo(contactsDays)) },
    ...moments,
    ...followedDays.map((days) => ({
      at: daysAgo(days),
      run: async () => {
        await followTickets(pool, daysAgo(days));
      },
    })),
  ].sort((one, other) => one.at.getTime() - other.at.getTime());
}

/** What a seeding that was cut short left of them: nobody else has opened one yet. */
export async function clearTickets(db: Context['db'], scenario: Scenario): Promise<void> {
  const tenantId = { in: scenario.tenants.map(({ id }) => id) };
  await inSystemScope(db, async (tx) => {
    await tx.ticket.deleteMany({ where: { tenantId } });
    await tx.ticketContact.deleteMany({ where: { tenantId } });
  });
}

/** Nobody is written to about what was made up. */
export async function forgetUntold(db: Context['db'], scenario: Scenario): Promise<void> {
  const tenantId = { in: scenario.tenants.map(({ id }) => id) };
  await inSystemScope(db, (tx) => tx.untoldEvent.deleteMany({ where: { tenantId } }));
}
