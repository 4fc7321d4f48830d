import { authorize } from '@/lib/access/policy';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { done, DomainError, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { teamIdSchema } from './schemas';

/** Takes a team away. Its tickets stay with their owners, and new ones go to no team. */
export async function deleteTeam(
  ctx: Context,
  input: unknown,
): Promise<Result<{ teamId: string }>> {
  authorize(ctx.actor, 'team.manage');
  const parsed = parseInput(teamIdSchema, input);
  if (!parsed.ok) return parsed;
  const { id } = parsed.value;
  return inScope(ctx, async (tx) => {
    const team = await tx.team.findUnique({ where: { id }, select: { name: true } });
    if (team === null) throw new DomainError('not-found', 'There is no such team.');
    await tx.team.delete({ where: { id } });
    await recordAudit(ctx, tx, {
      action: 'team.delete',
      subjectType: 'team',
      subjectId: id,
      tenantId: null,
      details: { name: team.name },
    });
    return done({ teamId: id });
  });
}
