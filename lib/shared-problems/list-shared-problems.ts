import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { Prisma } from '@/lib/db/generated/client';
import { inScope } from '@/lib/db/scope';
import type { ErrorType } from '@/lib/diagnosis/error-types';
import { keysetPage, type KeysetCursor } from '@/lib/format/keyset-cursor';
import { tenantsInView } from '@/lib/tenants/tenants-in-view';
import {
  sharedProblemColumns,
  toSharedProblem,
  type SharedProblemItem,
} from './shared-problem-item';
import { readCursor, type SharedProblemView } from './shared-problem-filters';

const defaultPageSize = 30;

type Input = {
  tenantId: string | null;
  view: SharedProblemView;
  errorType?: ErrorType | null;
  /** From a page before; what is not a cursor counts as none. */
  cursor?: string | undefined;
  pageSize?: number;
};

export type SharedProblemList = { problems: SharedProblemItem[]; nextCursor: string | null };

/** Problems that many chargers share: the open ones worst first, past ones latest first. */
export async function listSharedProblems(ctx: Context, input: Input): Promise<SharedProblemList> {
  authorize(ctx.actor, 'shared-problem.read', input.tenantId ?? undefined);
  const { pageSize = defaultPageSize, view } = input;
  return inScope(ctx, async (tx) => {
    const tenantIds = await tenantsInView(tx, ctx.actor, input.tenantId);
    const ids = await findIds(tx, tenantIds, input, pageSize + 1);
    const rows = await tx.sharedProblem.findMany({
      where: { id: { in: ids } },
      select: sharedProblemColumns,
    });
    const byId = new Map(rows.map((row) => [row.id, toSharedProblem(row)]));
    const problems = ids.flatMap((id) => byId.get(id) ?? []);
    const page = keysetPage(problems, pageSize, (problem) => cursorOf(problem, view));
    return { problems: page.rows, nextCursor: page.nextCursor };
  });
}

async function findIds(
  tx: Transaction,
  tenantIds: readonly string[],
  { cursor, errorType, view }: Input,
  limit: number,
): Promise<string[]> {
  const isOpen = view === 'open';
  const order = isOpen ? Prisma.sql`p.failing_count` : Prisma.sql`p.resolved_at`;
  const conditions = [isOpen ? Prisma.sql`p.state = 'open'` : Prisma.sql`p.state = 'resolved'`];
  if (errorType != null) conditions.push(Prisma.sql`p.error_type = ${errorType}`);
  const after = readCursor(cursor, view);
  if (after !== null) {
    const value = isOpen
      ? Prisma.sql`${Number(after.after)}::int`
      : Prisma.sql`${after.after}::timestamptz`;
    conditions.push(Prisma.sql`${order} <= ${value}
      AND (${order} < ${value} OR p.id > ${after.id}::uuid)`);
  }
  // Each tenant's index is walked on its own and merged, so that a page costs the same anywhere.
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM unnest(${[...tenantIds]}::uuid[]) AS tenant(id)
    CROSS JOIN LATERAL (
      SELECT p.id, p.failing_count, p.resolved_at FROM shared_problem p
      WHERE p.tenant_id = tenant.id AND ${Prisma.join(conditions, ' AND ')}
      ORDER BY ${order} DESC, p.id LIMIT ${limit}) AS p
    ORDER BY ${order} DESC, p.id LIMIT ${limit}`;
  return rows.map((row) => row.id);
}

function cursorOf(problem: SharedProblemItem, view: SharedProblemView): KeysetCursor {
  const { failingCount, id, resolvedAt } = problem;
  return {
    after: view === 'open' ? String(failingCount) : (resolvedAt?.toISOString() ?? ''),
    id,
  };
}
