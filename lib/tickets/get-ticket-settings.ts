import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { parseId } from '@/lib/parse-input';
import { staffOf } from './list-assignees';
import { ticketChannels, type TicketChannel } from './ticket-values';

const maxShown = 500;

export type ContactRow = {
  id: string;
  owner: TicketChannel;
  vendor: string | null;
  site: { id: string; name: string } | null;
  name: string;
  email: string;
};

export type TicketSettings = {
  tenant: { id: string; name: string };
  holdMinutes: number;
  solvesItself: boolean;
  closeDays: number;
  contacts: ContactRow[];
  /** Which team new tickets of a channel go to; only those that are set. */
  teams: Partial<Record<TicketChannel, TeamOfChannel>>;
};

/** `isHere`: may somebody of it read this tenant's tickets? */
export type TeamOfChannel = { id: string; name: string; isHere: boolean };

/** Whom a tenant's tickets go to, and when they count as solved. */
export async function getTicketSettings(ctx: Context, tenantId: string): Promise<TicketSettings> {
  const id = parseId(tenantId);
  authorize(ctx.actor, 'ticket-contact.read', id);
  return inScope(ctx, async (tx) => {
    const tenant = await tx.tenant.findUnique({
      where: { id },
      select: {
        ...{ id: true, name: true, ticketHoldMinutes: true, ticketSolvesItself: true },
        ticketCloseDays: true,
      },
    });
    if (tenant === null) throw new DomainError('not-found', 'This tenant does not exist.');
    const rows = await tx.ticketContact.findMany({
      where: { tenantId: id },
      orderBy: [{ vendor: { sort: 'asc', nulls: 'first' } }, { name: 'asc' }, { id: 'asc' }],
      take: maxShown,
      select: {
        ...{ id: true, owner: true, vendor: true, name: true, email: true },
        site: { select: { id: true, name: true } },
      },
    });
    const contacts = ticketChannels.flatMap((owner) =>
      rows.filter((row) => row.owner === owner).map((row) => ({ ...row, owner })),
    );
    return {
      teams: await teamsOf(tx, id),
      tenant: { id: tenant.id, name: tenant.name },
      holdMinutes: tenant.ticketHoldMinutes,
      solvesItself: tenant.ticketSolvesItself,
      closeDays: tenant.ticketCloseDays,
      contacts,
    };
  });
}

async function teamsOf(tx: Transaction, tenantId: string): Promise<TicketSettings['teams']> {
  const rows = await tx.ticketTeamDefault.findMany({
    where: { tenantId },
    select: {
      channel: true,
      team: {
        select: {
          ...{ id: true, name: true },
          members: { where: { user: staffOf([tenantId]) }, take: 1, select: { userId: true } },
        },
      },
    },
  });
  return Object.fromEntries(
    rows.map(({ channel, team: { members, ...team } }) => [
      channel,
      { ...team, isHere: members.length > 0 },
    ]),
  );
}
