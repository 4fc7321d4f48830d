import { authorize } from '@/lib/access/policy';
import type { Role } from '@/lib/access/actor';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';

const maxShown = 500;

export type TeamCandidate = { id: string; name: string; role: Role };

/** Everybody who works here, by name: who can be in a team. */
export async function listTeamCandidates(ctx: Context): Promise<TeamCandidate[]> {
  authorize(ctx.actor, 'team.manage');
  return inScope(ctx, (tx) =>
    tx.user.findMany({
      where: { role: { not: 'customer' }, disabledAt: null },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: maxShown,
      select: { id: true, name: true, role: true },
    }),
  );
}
