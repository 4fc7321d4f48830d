import { z } from 'zod';
import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/database';
import { inScope } from '@/lib/db/scope';
import { resemblances, type Resemblance } from '@/lib/diagnosis/facts';
import { encodeCursor } from '@/lib/format/keyset-cursor';
import { identityKey } from '@/lib/ocpp/identity-key';
import { tenantsInView } from '@/lib/tenants/tenants-in-view';
import type { UnknownIdentityFilters } from './unknown-identity-filters';

const defaultPageSize = 30;

export type UnknownIdentityItem = {
  id: string;
  identity: string;
  tenant: { id: string; name: string };
  attemptCount: number;
  firstSeenAt: Date;
  lastSeenAt: Date;
  lastAddress: string | null;
  isDismissed: boolean;
  /** The registered charger that it nearly is. */
  resembles: { chargerId: string; identity: string; how: Resemblance | null } | null;
};

export type UnknownIdentityList = { identities: UnknownIdentityItem[]; next: string | null };

/**
 * What knocked without being registered, latest first. An identity that was registered
 * meanwhile is no longer unknown and is left out.
 */
export async function listUnknownIdentities(
  ctx: Context,
  input: { tenantId: string | null; filters: UnknownIdentityFilters; pageSize?: number },
): Promise<UnknownIdentityList> {
  authorize(ctx.actor, 'unknown-identity.read', input.tenantId ?? undefined);
  const { filters, pageSize = defaultPageSize } = input;
  return inScope(ctx, async (tx) => {
    const tenantIds = await tenantsInView(tx, ctx.actor, input.tenantId);
    const ids = await findIds(tx, tenantIds, filters, pageSize + 1);
    const identities = await loadIdentities(tx, ids.slice(0, pageSize));
    const last = identities.at(-1);
    const hasMore = ids.length > pageSize && last !== undefined;
    return {
      identities,
      next: hasMore ? encodeCursor({ after: last.lastSeenAt.toISOString(), id: last.id }) : null,
    };
  });
}

async function findIds(
  tx: Transaction,
  tenantIds: readonly string[],
  { q, view, cursor }: UnknownIdentityFilters,
  limit: number,
): Promise<string[]> {
  const conditions = [
    view === 'dismissed'
      ? Prisma.sql`u.dismissed_at IS NOT NULL`
      : Prisma.sql`u.dismissed_at IS NULL`,
    Prisma.sql`NOT EXISTS (SELECT 1 FROM charger c
      WHERE c.tenant_id = u.tenant_id AND c.identity = u.identity AND c.deleted_at IS NULL)`,
  ];
  if (q !== null) {
    conditions.push(Prisma.sql`(u.identity ILIKE ${contains(q)}
      OR u.identity_key LIKE ${contains(identityKey(q))})`);
  }
  if (cursor !== null) {
    const after = Prisma.sql`${cursor.after}::timestamptz`;
    conditions.push(Prisma.sql`u.last_seen_at <= ${after}
      AND (u.last_seen_at < ${after} OR u.id > ${cursor.id}::uuid)`);
  }
  // Each tenant's index is walked on its own and merged, so that a page costs the same anywhere.
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT u.id FROM unnest(${[...tenantIds]}::uuid[]) AS tenant(id)
    CROSS JOIN LATERAL (
      SELECT u.id, u.last_seen_at FROM unknown_identity u
      WHERE u.tenant_id = tenant.id AND ${Prisma.join(conditions, ' AND ')}
      ORDER BY u.last_seen_at DESC, u.id LIMIT ${limit}) AS u
    ORDER BY u.last_seen_at DESC, u.id LIMIT ${limit}`;
  return rows.map((row) => row.id);
}

async function loadIdentities(
  tx: Transaction,
  ids: readonly string[],
): Promise<UnknownIdentityItem[]> {
  const rows = await tx.unknownIdentity.findMany({
    where: { id: { in: [...ids] } },
    include: { tenant: { select: { id: true, name: true } } },
  });
  const chargerIds = rows.flatMap((row) => row.resemblesChargerId ?? []);
  const chargers = await tx.charger.findMany({
    where: { id: { in: chargerIds }, deletedAt: null },
    select: { id: true, identity: true },
  });
  const identityOf = new Map(chargers.map((charger) => [charger.id, charger.identity]));
  const items = rows.map((row): UnknownIdentityItem => {
    const chargerId = row.resemblesChargerId;
    const identity = chargerId === null ? undefined : identityOf.get(chargerId);
    const how = z.enum(resemblances).nullable().catch(null).parse(row.resemblance);
    return {
      id: row.id,
      identity: row.identity,
      tenant: row.tenant,
      attemptCount: row.attemptCount,
      firstSeenAt: row.firstSeenAt,
      lastSeenAt: row.lastSeenAt,
      lastAddress: row.lastAddress,
      isDismissed: row.dismissedAt !== null,
      resembles: chargerId === null || identity === undefined ? null : { chargerId, identity, how },
    };
  });
  const byId = new Map(items.map((item) => [item.id, item]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function contains(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
