import { authorize } from '@/lib/access/policy';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Context } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { isUniqueViolation } from '@/lib/db/is-unique-violation';
import { inScope } from '@/lib/db/scope';
import { correct, done, DomainError, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { teamSchema } from './schemas';

/** Makes a team, or changes its name and who is in it. */
export async function saveTeam(ctx: Context, input: unknown): Promise<Result<{ teamId: string }>> {
  authorize(ctx.actor, 'team.manage');
  const parsed = parseInput(teamSchema, input);
  if (!parsed.ok) return parsed;
  const { teamId, name, memberIds } = parsed.value;
  try {
    return await inScope(ctx, async (tx) => {
      const people = await staffAmong(tx, memberIds);
      if (people.length < memberIds.length) {
        return correct({ memberIds: ['Only people who work here can be in a team.'] });
      }
      const id = await write(tx, teamId, name);
      await tx.teamMember.deleteMany({ where: { teamId: id, userId: { notIn: memberIds } } });
      await tx.teamMember.createMany({
        data: memberIds.map((userId) => ({ teamId: id, userId })),
        skipDuplicates: true,
      });
      await recordAudit(ctx, tx, {
        action: teamId === null ? 'team.create' : 'team.update',
        subjectType: 'team',
        subjectId: id,
        tenantId: null,
        details: { name, members: people.map((person) => person.name) },
      });
      return done({ teamId: id });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return correct({ name: ['There is a team of this name.'] });
    throw error;
  }
}

async function write(tx: Transaction, teamId: string | null, name: string): Promise<string> {
  if (teamId === null) {
    return (await tx.team.create({ data: { name }, select: { id: true } })).id;
  }
  const { count } = await tx.team.updateMany({ where: { id: teamId }, data: { name } });
  if (count === 0) throw new DomainError('not-found', 'There is no such team.');
  return teamId;
}

/** Who has been disabled stays in a team that they are in, for when they are back. */
function staffAmong(tx: Transaction, ids: readonly string[]): Promise<{ name: string }[]> {
  return tx.user.findMany({
    where: { id: { in: [...ids] }, role: { not: 'customer' } },
    orderBy: { name: 'asc' },
    select: { name: true },
  });
}
