import { authorize } from '@/lib/access/policy';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { correct, done, DomainError, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { teamsFor } from '@/lib/teams/teams-for';
import { teamDefaultsSchema } from './schemas';
import { ticketChannels } from './ticket-values';

/** Sets which team a tenant's new tickets go to, by whose cause it is. */
export async function setTeamDefaults(
  ctx: Context,
  input: unknown,
): Promise<Result<{ tenantId: string }>> {
  authorize(ctx.actor, 'ticket-contact.manage');
  const parsed = parseInput(teamDefaultsSchema, input);
  if (!parsed.ok) return parsed;
  const { tenantId, ...byChannel } = parsed.value;
  authorize(ctx.actor, 'ticket-contact.manage', tenantId);
  return inScope(ctx, async (tx) => {
    const tenant = await tx.tenant.findUnique({ where: { id: tenantId }, select: { name: true } });
    if (tenant === null) throw new DomainError('not-found', 'This tenant does not exist.');
    const wanted = ticketChannels.flatMap((channel) => {
      const teamId = byChannel[channel];
      return teamId === null ? [] : [{ tenantId, channel, teamId }];
    });
    const fitting = await tx.team.findMany({
      where: { AND: [teamsFor([tenantId]), { id: { in: wanted.map(({ teamId }) => teamId) } }] },
      select: { id: true, name: true },
    });
    const names = new Map(fitting.map(({ id, name }) => [id, name]));
    const wrong = wanted.filter(({ teamId }) => !names.has(teamId));
    if (wrong.length > 0) {
      const problem = ['Nobody of this team works for this tenant.'];
      return correct(Object.fromEntries(wrong.map(({ channel }) => [channel, problem])));
    }
    await tx.ticketTeamDefault.deleteMany({ where: { tenantId } });
    await tx.ticketTeamDefault.createMany({ data: wanted });
    await recordAudit(ctx, tx, {
      action: 'tenant.ticket-teams',
      subjectType: 'tenant',
      subjectId: tenantId,
      tenantId,
      details: {
        name: tenant.name,
        teams: Object.fromEntries(
          wanted.map(({ channel, teamId }) => [channel, names.get(teamId) ?? null]),
        ),
      },
    });
    return done({ tenantId });
  });
}
