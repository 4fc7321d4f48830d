import { authorize } from '@/lib/access/policy';
import { afterIdentity, byIdentity, identityPage } from '@/lib/chargers/by-identity';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { decodeCursor } from '@/lib/format/keyset-cursor';
import type { ConnectionState } from '@/lib/format/connection-state';
import { parseId } from '@/lib/parse-input';

const defaultPageSize = 50;

export type SharedProblemCharger = {
  id: string;
  identity: string;
  model: string | null;
  siteName: string | null;
  state: ConnectionState;
  lastSeenAt: Date | null;
  /** Since when it has the problem. */
  since: Date;
  /** Null while it has it. */
  recoveredAt: Date | null;
};

type Input = {
  problemId: string;
  /** From a page before; what is not a cursor counts as none. */
  cursor?: string | undefined;
  pageSize?: number;
};

/** The chargers that share a problem, also those that are well again; by identity. */
export async function listSharedProblemChargers(
  ctx: Context,
  input: Input,
): Promise<{ chargers: SharedProblemCharger[]; nextCursor: string | null }> {
  authorize(ctx.actor, 'shared-problem.read');
  const problemId = parseId(input.problemId);
  const { pageSize = defaultPageSize } = input;
  const after = decodeCursor(input.cursor);
  const rows = await inScope(ctx, async (tx) => {
    const problem = await tx.sharedProblem.findUnique({
      where: { id: problemId },
      select: { tenantId: true },
    });
    if (problem === null) throw new DomainError('not-found', 'There is no such problem.');
    authorize(ctx.actor, 'shared-problem.read', problem.tenantId);
    return tx.charger.findMany({
      where: {
        deletedAt: null,
        sharedProblems: { some: { problemId } },
        ...afterIdentity(after),
      },
      orderBy: byIdentity,
      take: pageSize + 1,
      select: {
        ...{ id: true, identity: true, model: true, connectionState: true, lastSeenAt: true },
        site: { select: { name: true } },
        sharedProblems: { where: { problemId }, select: { since: true, recoveredAt: true } },
      },
    });
  });
  const chargers = rows.flatMap(({ connectionState, sharedProblems, site, ...row }) =>
    sharedProblems.map((member) => ({
      ...row,
      ...member,
      state: connectionState,
      siteName: site?.name ?? null,
    })),
  );
  const page = identityPage(chargers, pageSize);
  return { chargers: page.rows, nextCursor: page.nextCursor };
}
