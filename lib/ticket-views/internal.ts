import { can } from '@/lib/access/policy';
import type { UserActor } from '@/lib/access/actor';
import { tenantsInReach } from '@/lib/access/tenants-in-reach';
import { recordAudit } from '@/lib/audit/record-audit';
import type { UserContext } from '@/lib/context';
import type { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/database';
import { DomainError } from '@/lib/errors';
import type { AuditAction } from '@/lib/format/audit-sentence';

export type KeptView = { id: string; tenantId: string | null; userId: string; name: string };

/** The actor's own views, and those that are shared in the tenants that they look at. */
export function visibleViews(actor: UserActor, tenantId?: string): Prisma.TicketViewWhereInput {
  const shared = { NOT: { tenantId: null }, ...tenantsInReach(actor, tenantId) };
  return { OR: [{ tenantId: null, userId: actor.userId }, shared] };
}

type Owner = Pick<KeptView, 'tenantId' | 'userId'>;

/**
 * The views that are in one order, one's own or those of a tenant, with nobody else putting one
 * into it meanwhile: two at one place could not change places any more.
 */
export async function lockViewsOf(
  tx: Transaction,
  { tenantId, userId }: Owner,
): Promise<Prisma.TicketViewWhereInput> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${tenantId ?? userId}))`;
  return tenantId === null ? { tenantId, userId } : { tenantId };
}

/** Who made a view may change it; one that is shared, who manages its tenant too. */
export function mayChange(actor: UserActor, view: Owner): boolean {
  if (view.userId === actor.userId) return true;
  return view.tenantId !== null && can(actor, 'ticket-view.manage-shared');
}

/** @throws DomainError `not-found` for another's own view, `forbidden` for another's shared one. */
export async function changeableView(
  actor: UserActor,
  tx: Transaction,
  id: string,
): Promise<KeptView> {
  const view = await tx.ticketView.findFirst({
    where: { AND: [visibleViews(actor), { id }] },
    select: { id: true, tenantId: true, userId: true, name: true },
  });
  if (view === null) throw new DomainError('not-found', 'There is no such view.');
  if (mayChange(actor, view)) return view;
  throw new DomainError(
    'forbidden',
    'Only who made this view and the managers of its tenant can change it.',
  );
}

/** A view of one's own is noted without its name, which is nobody else's to read. */
export async function auditView(
  ctx: UserContext,
  tx: Transaction,
  action: AuditAction,
  { id, tenantId, name }: Pick<KeptView, 'id' | 'tenantId' | 'name'>,
): Promise<void> {
  await recordAudit(ctx, tx, {
    action,
    subjectType: 'ticket-view',
    subjectId: id,
    tenantId: tenantId ?? ctx.actor.tenantIds[0] ?? null,
    details: tenantId === null ? {} : { name },
  });
}
