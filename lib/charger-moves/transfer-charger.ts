import { randomUUID } from 'node:crypto';
import { recordAudit } from '@/lib/audit/record-audit';
import { settleUnknownIdentities } from '@/lib/chargers/settle-unknown-identities';
import type { UserContext } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { DomainError } from '@/lib/errors';
import { identityConflicts } from '@/lib/fixes/identity-conflicts';
import { insertFix } from '@/lib/fixes/insert-fix';
import { notifyCharger } from '@/lib/fixes/notify-charger';
import type { Move } from './load-move';
import { sideContext } from './side-context';

export type Transferred = { toChargerId: string; credentialIds: string[]; aliasIds: string[] };

/**
 * Moves a charger: the tenant that gives it keeps its record as a deleted one, with all that
 * happened there; the other one gets a new record with its identities and credentials.
 * @throws DomainError `conflict` when the other tenant knows one of its identities already.
 */
export async function transferCharger(
  ctx: UserContext,
  tx: Transaction,
  move: Move,
): Promise<Transferred> {
  const { fromChargerId, fromTenantId, identity, toTenantId } = move;
  if (fromTenantId === null || toTenantId === null || fromChargerId === null) throw changed();
  await tx.$queryRaw`SELECT id FROM charger WHERE id = ${fromChargerId}::uuid FOR UPDATE`;
  const old = await tx.charger.findFirst({
    where: { id: fromChargerId, tenantId: fromTenantId, identity, deletedAt: null },
    include: { aliases: { select: { id: true, identity: true } } },
  });
  if (old === null) throw changed();
  const identities = [identity, ...old.aliases.map((alias) => alias.identity)];
  await refuseConflicts(tx, toTenantId, identities);

  const at = ctx.now();
  await retire(tx, fromChargerId, at);
  const cpmses = await tx.cpms.findMany({
    where: { tenantId: toTenantId },
    take: 2,
    select: { id: true },
  });
  const made = await tx.charger.create({
    data: {
      ...{ tenantId: toTenantId, identity, identityKey: old.identityKey },
      ...{ vendor: old.vendor, model: old.model, serial: old.serial, firmware: old.firmware },
      ...{ acceptedUsername: old.acceptedUsername, isExpectedOnline: old.isExpectedOnline },
      ...{ ocppVersion: old.ocppVersion, stateSince: at, createdAt: at },
      cpmsId: cpmses.length === 1 ? (cpmses[0]?.id ?? null) : null,
    },
    select: { id: true, tenantId: true, identity: true },
  });
  const owner = { tenantId: toTenantId, chargerId: made.id };
  const credentials = await tx.credential.updateManyAndReturn({
    where: { chargerId: fromChargerId, state: { not: 'revoked' } },
    data: owner,
    select: { id: true },
  });
  const aliasIds = old.aliases.map(({ id }) => id);
  await tx.identityAlias.updateMany({ where: { id: { in: aliasIds } }, data: owner });
  await settleUnknownIdentities(tx, { tenantId: toTenantId, identities, at });
  await insertFix(sideContext(ctx, move, 'to'), tx, {
    ...{ charger: made, kind: 'move-charger', key: randomUUID(), episode: null, input: {} },
    applied: { result: { moveId: move.id }, needsHand: false },
  });
  await recordAudit(sideContext(ctx, move, 'from'), tx, {
    ...{ action: 'charger.move-away', subjectType: 'charger', subjectId: fromChargerId },
    ...{ tenantId: fromTenantId, chargerId: fromChargerId, details: { identity } },
  });
  await notifyCharger(tx, { id: fromChargerId, tenantId: fromTenantId });
  return { toChargerId: made.id, credentialIds: credentials.map(({ id }) => id), aliasIds };
}

/** Deletes a record so that it can come back, and ends what was open about it. */
export async function retire(tx: Transaction, chargerId: string, at: Date): Promise<void> {
  await tx.charger.update({
    where: { id: chargerId },
    data: { deletedAt: at, connectionState: 'waiting', stateSince: at, errorType: null },
    select: { id: true },
  });
  await tx.episode.updateMany({
    where: { chargerId, state: 'open' },
    data: { state: 'resolved', resolvedAt: at },
  });
  await tx.fix.updateMany({
    where: { chargerId, isOpen: true, state: { in: ['applied', 'holding'] } },
    data: { state: 'superseded', isOpen: false, settledAt: at, deadlineAt: null },
  });
}

async function refuseConflicts(
  tx: Transaction,
  tenantId: string,
  identities: readonly string[],
): Promise<void> {
  const wanted = identities.map((identity) => ({ tenantId, chargerId: randomUUID(), identity }));
  if ((await identityConflicts(tx, wanted)).size === 0) return;
  throw new DomainError(
    'conflict',
    'The other tenant has a charger that is known by one of its identities. That has to be settled first.',
  );
}

function changed(): DomainError {
  return new DomainError('conflict', 'The charger was deleted or renamed meanwhile.');
}
