import type { Role } from '@/lib/access/actor';
import { assignableRoles } from '@/lib/access/assignable-roles';
import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import type { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/database';
import { inScope } from '@/lib/db/scope';
import { listUsersSchema, userPageSize } from './schemas';

export type UserState = 'active' | 'invited' | 'disabled';

export type UserRow = {
  id: string;
  email: string;
  name: string;
  role: Role;
  state: UserState;
  tenants: { id: string; name: string }[];
  lastSeenAt: Date | null;
  isManageable: boolean;
};

export type UserPage = { users: UserRow[]; nextCursor: string | null };

const columns = {
  id: true,
  email: true,
  name: true,
  role: true,
  disabledAt: true,
  memberships: { select: { tenant: { select: { id: true, name: true } } } },
  sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: 'desc' }, take: 1 },
} satisfies Prisma.UserSelect;

/** A page of the users of the actor's tenants, by e-mail address. An operator sees all. */
export async function listUsers(ctx: Context, input: unknown = {}): Promise<UserPage> {
  authorize(ctx.actor, 'user.read');
  const { text, role, after } = listUsersSchema.parse(input);
  const like = { contains: text, mode: 'insensitive' } as const;
  return inScope(ctx, async (tx) => {
    const rows = await tx.user.findMany({
      where: {
        ...visibleUsers(ctx),
        ...(after === undefined ? {} : { email: { gt: after } }),
        ...(role === undefined ? {} : { role }),
        ...(text === '' ? {} : { OR: [{ email: like }, { name: like }] }),
      },
      orderBy: { email: 'asc' },
      take: userPageSize + 1,
      select: columns,
    });
    const shown = rows.slice(0, userPageSize);
    const invited = await withoutPassword(tx, shown);
    const manageable = assignableRoles(ctx.actor);
    const users = shown.map(({ disabledAt, memberships, sessions, ...user }) => ({
      ...user,
      state: stateOf(disabledAt, invited.has(user.id)),
      tenants: memberships.map(({ tenant }) => tenant),
      lastSeenAt: sessions[0]?.lastSeenAt ?? null,
      isManageable: manageable.includes(user.role),
    }));
    const isLast = rows.length <= userPageSize;
    return { users, nextCursor: isLast ? null : (users.at(-1)?.email ?? null) };
  });
}

function visibleUsers({ actor }: Context): Prisma.UserWhereInput {
  if (actor.kind !== 'user' || actor.role === 'operator') return {};
  return { memberships: { some: { tenantId: { in: [...actor.tenantIds] } } } };
}

/** Who has not chosen a password yet; the hashes themselves stay in the database. */
async function withoutPassword(tx: Transaction, users: { id: string }[]): Promise<Set<string>> {
  const ids = users.map((user) => user.id);
  const rows = await tx.user.findMany({
    where: { id: { in: ids }, passwordHash: null },
    select: { id: true },
  });
  return new Set(rows.map((row) => row.id));
}

function stateOf(disabledAt: Date | null, isInvited: boolean): UserState {
  if (disabledAt !== null) return 'disabled';
  return isInvited ? 'invited' : 'active';
}
