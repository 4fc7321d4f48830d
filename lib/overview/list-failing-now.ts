import { z } from 'zod';
import { authorize } from '@/lib/access/policy';
import { visibleChargers } from '@/lib/chargers/visible-chargers';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { Prisma } from '@/lib/db/generated/client';
import { errorTypes, refusers, type ErrorType, type RefusedBy } from '@/lib/diagnosis/error-types';
import { tenantsInView } from '@/lib/tenants/tenants-in-view';

const shown = 12;
const minuteMs = 60_000;
/** Whoever tried within this time is still trying, and comes before those who gave up. */
const recentMinutes = 60;

export type FailingCharger = {
  episodeId: string;
  charger: { id: string; identity: string; model: string | null; siteName: string | null };
  tenantName: string;
  errorType: ErrorType;
  /** Id of the most likely cause. */
  causeId: string;
  refusedBy: RefusedBy;
  attemptCount: number;
  openedAt: Date;
  lastSeenAt: Date;
};

export type FailingNow = { worst: FailingCharger[]; hasMore: boolean };

/** Open episodes of the chargers that the actor may see, worst first. */
export async function listFailingNow(
  ctx: Context,
  input: { tenantId: string | null; errorType: ErrorType | null },
): Promise<FailingNow> {
  authorize(ctx.actor, 'overview.read', input.tenantId ?? undefined);
  const { actor } = ctx;
  const recent = new Date(ctx.now().getTime() - recentMinutes * minuteMs).toISOString();
  const errorType =
    input.errorType === null ? Prisma.empty : Prisma.sql`AND e.error_type = ${input.errorType}`;
  const owned =
    actor.kind === 'user' && actor.role === 'customer'
      ? Prisma.sql`AND EXISTS (SELECT 1 FROM charger_owner o
          WHERE o.charger_id = e.charger_id AND o.user_id = ${actor.userId}::uuid)`
      : Prisma.empty;
  return inScope(ctx, async (tx) => {
    const tenantIds = await tenantsInView(tx, actor, input.tenantId);
    const found = await tx.$queryRaw<{ id: string }[]>`
      SELECT e.id FROM episode e JOIN charger c ON c.id = e.charger_id
      WHERE e.tenant_id = ANY (${tenantIds}::uuid[]) AND e.state = 'open'
        AND c.deleted_at IS NULL ${errorType} ${owned}
      ORDER BY (e.last_seen_at >= ${recent}::timestamptz) DESC, e.attempt_count DESC,
        e.last_seen_at DESC, e.id
      LIMIT ${shown + 1}`;
    const ids = found.slice(0, shown).map((row) => row.id);
    const rows = await tx.episode.findMany({
      where: { id: { in: ids }, charger: visibleChargers(actor) },
      select: episodeColumns,
    });
    const byId = new Map(rows.map((row) => [row.id, row]));
    const worst = ids.flatMap((id) => toFailing(byId.get(id)) ?? []);
    return { worst, hasMore: found.length > shown };
  });
}

const episodeColumns = {
  id: true,
  errorType: true,
  cause: true,
  refusedBy: true,
  attemptCount: true,
  openedAt: true,
  lastSeenAt: true,
  tenant: { select: { name: true } },
  charger: { select: { id: true, identity: true, model: true, site: { select: { name: true } } } },
} satisfies Prisma.EpisodeSelect;

type EpisodeRow = Prisma.EpisodeGetPayload<{ select: typeof episodeColumns }>;

function toFailing(row: EpisodeRow | undefined): FailingCharger | null {
  if (row === undefined || row.charger === null) return null;
  const { site, ...charger } = row.charger;
  return {
    episodeId: row.id,
    charger: { ...charger, siteName: site?.name ?? null },
    tenantName: row.tenant.name,
    errorType: z.enum(errorTypes).parse(row.errorType),
    causeId: row.cause,
    refusedBy: z.enum(refusers).parse(row.refusedBy),
    attemptCount: row.attemptCount,
    openedAt: row.openedAt,
    lastSeenAt: row.lastSeenAt,
  };
}
