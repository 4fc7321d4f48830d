import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { seal } from '@/lib/credentials/seal';
import type { Transaction } from '@/lib/db/database';
import { correct, done, DomainError, type Result } from '@/lib/errors';
import { findFix } from '@/lib/fixes/catalogue/all-fixes';
import type { FixServices } from '@/lib/fixes/fix-definition';
import { insertFix } from '@/lib/fixes/insert-fix';
import { loadSubject } from '@/lib/fixes/load-subject';
import { registerKnock } from '@/lib/fixes/register-knock';
import { nothingToDo, previewOf } from './plan-item';
import { planRegistrations } from './plan-registrations';
import type { BulkKind } from './schemas';

/** An item that waits, with its bulk. */
export type WaitingItem = {
  id: string;
  bulkId: string;
  tenantId: string;
  chargerId: string | null;
  unknownIdentityId: string | null;
  identity: string;
  kind: BulkKind;
  input: Record<string, unknown>;
  seenAt: Date;
};

type Work = { ctx: Context; tx: Transaction; services: FixServices };

/** What came of an item: `sealed` holds its password, for whoever began the bulk. */
export type AppliedItem = { fixId: string; chargerId: string; sealed: string | null };

/**
 * Applies the fix to one item, in the caller's transaction, which holds the item's lock.
 * @throws DomainError when it is left out.
 */
export async function applyItem(work: Work, item: WaitingItem): Promise<Result<AppliedItem>> {
  authorize(work.ctx.actor, 'fix.bulk', item.tenantId);
  authorize(work.ctx.actor, `fix.${item.kind}`, item.tenantId);
  return item.kind === 'register-charger' ? register(work, item) : fix(work, item);
}

async function fix({ ctx, tx, services }: Work, item: WaitingItem): Promise<Result<AppliedItem>> {
  const { chargerId, kind } = item;
  const definition = findFix(kind);
  if (chargerId === null || definition === null) return correct({ form: ['It is gone.'] });
  await tx.$queryRaw`SELECT id FROM charger WHERE id = ${chargerId}::uuid FOR UPDATE`;
  const subject = await loadSubject(tx, { actor: ctx.actor, chargerId, now: ctx.now() });
  await refuseUnseen(tx, chargerId, item.seenAt);
  const preview = await previewOf({ ctx, tx, services }, kind, subject);
  const problem = preview === null ? nothingToDo[kind] : preview.problem;
  if (typeof problem === 'string') return correct({ form: [problem] });
  const applied = await definition.apply({ ctx, tx, subject, services }, item.input);
  if (!applied.ok) return applied;
  const { shown, ...result } = applied.value;
  const { fixId } = await insertFix(ctx, tx, {
    ...{ charger: subject.charger, kind, key: item.id, bulkId: item.bulkId },
    ...{ episode: subject.episode, input: {}, applied: result },
  });
  return done({ fixId, chargerId, sealed: sealed(services, item, shown?.text) });
}

async function register(
  { ctx, tx, services }: Work,
  item: WaitingItem,
): Promise<Result<AppliedItem>> {
  const { bulkId, id: key, identity, tenantId, unknownIdentityId } = item;
  if (unknownIdentityId === null) return correct({ form: ['It is gone.'] });
  const target = { id: unknownIdentityId, identity };
  const plan = (await planRegistrations(tx, tenantId, [target])).get(unknownIdentityId);
  if (plan?.leftOut != null) return correct({ form: [plan.leftOut] });
  const { cpms, site } = plan?.proposal ?? {};
  const knock = { tenantId, identity, siteId: site?.id ?? null, cpmsId: cpms?.id ?? null };
  const made = await registerKnock(ctx, tx, { ...knock, key, bulkId }, services);
  if (!made.ok) return made;
  const { chargerId, fixId, password } = made.value;
  return done({ fixId, chargerId, sealed: sealed(services, item, password) });
}

/** Whatever was applied since the preview was read has to be looked at first. */
async function refuseUnseen(tx: Transaction, chargerId: string, seenAt: Date): Promise<void> {
  const newer = await tx.fix.findFirst({
    where: { chargerId, appliedAt: { gte: seenAt } },
    orderBy: { appliedAt: 'desc' },
    select: { actorName: true },
  });
  if (newer === null) return;
  throw new DomainError(
    'conflict',
    `${newer.actorName} applied another fix to it since you read the preview.`,
  );
}

function sealed(
  { sealingKey }: FixServices,
  item: WaitingItem,
  password: string | undefined,
): string | null {
  return password === undefined ? null : seal(sealingKey, password, item.id);
}
