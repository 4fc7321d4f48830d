import { recordAudit } from '@/lib/audit/record-audit';
import type { Context } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { inSystemScope } from '@/lib/db/scope';
import { identityKey } from '@/lib/ocpp/identity-key';
import { hashPassword } from '@/lib/users/password-hash';
import { credentialRows } from './credential-rows';
import { rotatedAt } from './past-events';
import type { Scenario, ScenarioTenant } from './scenario';
import type { ScenarioSecrets } from './scenario-secrets';
import { seedingDetails } from './seeding-details';
import { simulatedCpmsUrl, type CpmsPorts } from './simulated-cpms';

const dayMs = 86_400_000;
/** Where all simulated chargers share one address, the limit for one address cannot apply. */
const exemptRanges = process.platform === 'linux' ? [] : ['127.0.0.1/32', '::1/128'];

/** Inserts the rows of a scenario, and the entry that says when; all of them or none. */
export async function insertScenario(
  ctx: Context,
  scenario: Scenario,
  secrets: ScenarioSecrets,
  fingerprintKey: Buffer,
  cpmsPorts: CpmsPorts,
): Promise<void> {
  const anchor = ctx.now();
  const madeAt = new Date(anchor.getTime() - 40 * dayMs);
  const users = await Promise.all(
    scenario.users.map(async ({ tenantIds: _tenantIds, ...user }) => ({
      ...user,
      passwordHash: await hashPassword(secrets.ofUser(user.email)),
      passwordChangedAt: madeAt,
      createdAt: madeAt,
    })),
  );
  await inSystemScope(ctx.db, async (tx) => {
    for (const tenant of scenario.tenants) {
      await insertTenant(tx, tenant, cpmsPorts, madeAt, anchor);
      const chargers = tenant.chargers.filter(({ isRegistered }) => isRegistered);
      const rows = chargers.flatMap((charger) =>
        credentialRows(tenant, charger, secrets, fingerprintKey, {
          issuedAt: madeAt,
          rotatedAt: rotatedAt(anchor),
        }),
      );
      await tx.credential.createMany({ data: rows });
      await insertAudit(tx, scenario, tenant, madeAt, anchor);
    }
    await tx.user.createMany({ data: users });
    await insertAccess(tx, scenario);
    await recordAudit(ctx, tx, {
      action: 'scenario.seed',
      subjectType: 'scenario',
      subjectId: null,
      tenantId: null,
      details: seedingDetails(scenario),
    });
  });
}

async function insertTenant(
  tx: Transaction,
  tenant: ScenarioTenant,
  cpmsPorts: CpmsPorts,
  createdAt: Date,
  anchor: Date,
): Promise<void> {
  const { id: tenantId, slug, name, timeZone } = tenant;
  await tx.tenant.create({ data: { id: tenantId, slug, name, timeZone, createdAt } });
  await tx.cpms.createMany({
    data: tenant.cpmses.map(({ simulated, ...cpms }) => ({
      ...cpms,
      url: simulated === null ? null : simulatedCpmsUrl(simulated, cpmsPorts),
      tenantId,
      createdAt,
      exemptRanges,
    })),
  });
  await tx.site.createMany({
    data: tenant.sites.map((site) => ({ ...site, tenantId, createdAt })),
  });
  const chargers = tenant.chargers.filter(({ isRegistered }) => isRegistered);
  await tx.charger.createMany({
    data: chargers.map((charger) => ({
      id: charger.id,
      tenantId,
      cpmsId: charger.cpmsId,
      siteId: charger.siteId,
      identity: charger.identity,
      identityKey: identityKey(charger.identity),
      vendor: charger.vendor,
      model: charger.model,
      serial: charger.serial,
      firmware: charger.firmware,
      createdAt,
      stateSince: createdAt,
      deletedAt: charger.isDeleted ? rotatedAt(anchor) : null,
    })),
  });
}

async function insertAccess(tx: Transaction, scenario: Scenario): Promise<void> {
  await tx.membership.createMany({
    data: scenario.users.flatMap(({ id: userId, tenantIds }) =>
      tenantIds.map((tenantId) => ({ userId, tenantId })),
    ),
  });
  const owned = scenario.users
    .filter(({ role }) => role === 'customer')
    .flatMap(({ id: userId, tenantIds }) =>
      scenario.tenants
        .filter(({ id }) => tenantIds.includes(id))
        .flatMap(({ id: tenantId, chargers }) =>
          chargers
            .filter(({ isOwned, isRegistered }) => isOwned && isRegistered)
            .map(({ id: chargerId }) => ({ userId, tenantId, chargerId })),
        ),
    );
  await tx.chargerOwner.createMany({ data: owned });
}

/** What an admin did in the past: chargers created, passwords replaced, chargers deleted. */
async function insertAudit(
  tx: Transaction,
  scenario: Scenario,
  tenant: ScenarioTenant,
  madeAt: Date,
  anchor: Date,
): Promise<void> {
  const admin = scenario.users.find(
    ({ role, tenantIds }) => role === 'admin' && tenantIds.includes(tenant.id),
  );
  const chargers = tenant.chargers.filter(({ isRegistered }) => isRegistered);
  const entries = chargers.flatMap(({ id, identity, credential, isDeleted }) => [
    { action: 'charger.create', id, at: madeAt, details: { identity } },
    ...(credential === 'rotated'
      ? [
          {
            action: 'credential.issue',
            id,
            at: rotatedAt(anchor),
            details: { identity, state: 'active' },
          },
        ]
      : []),
    ...(isDeleted
      ? [{ action: 'charger.delete', id, at: rotatedAt(anchor), details: { identity } }]
      : []),
  ]);
  await tx.auditEntry.createMany({
    data: entries.map(({ action, id, at, details }) => ({
      at,
      tenantId: tenant.id,
      actorId: admin?.id ?? null,
      actorName: admin?.name ?? 'demo',
      action,
      subjectType: 'charger',
      subjectId: id,
      chargerId: id,
      details,
    })),
  });
}
