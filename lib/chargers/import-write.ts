import { randomUUID } from 'node:crypto';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Context } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { identityKey } from '@/lib/ocpp/identity-key';
import { foldName, type KnownForImport } from './import-check';
import type { ImportRow } from './import-columns';
import { settleUnknownIdentities } from './settle-unknown-identities';

const batchSize = 1_000;

export type ImportPlan = {
  importId: string;
  tenantId: string;
  rows: readonly ImportRow[];
  known: KnownForImport;
  newSites: readonly string[];
  /** Line to argon2id hash, for the lines with a password. */
  hashes: ReadonlyMap<number, string>;
};

/** Writes a checked import, a batch of lines per statement. All of it or, when it throws, nothing. */
export async function writeImport(
  ctx: Context,
  tx: Transaction,
  plan: ImportPlan,
  onProgress: (rows: number) => Promise<void>,
): Promise<void> {
  const siteIds = new Map(plan.known.siteIds);
  for (const name of plan.newSites) siteIds.set(foldName(name), randomUUID());
  await insertSites(tx, plan, siteIds);

  for (let start = 0; start < plan.rows.length; start += batchSize) {
    const rows = plan.rows.slice(start, start + batchSize);
    const ids = rows.map(() => randomUUID());
    await insertChargers(ctx, tx, { plan, rows, ids, siteIds });
    await insertCredentials(ctx, tx, { plan, rows, ids });
    await insertHistory(ctx, tx, { plan, rows, ids });
    await settleUnknownIdentities(tx, {
      tenantId: plan.tenantId,
      identities: rows.map((row) => row.identity),
      at: ctx.now(),
    });
    await onProgress(rows.length);
  }
  await recordAudit(ctx, tx, {
    action: 'import.run',
    subjectType: 'import',
    subjectId: plan.importId,
    tenantId: plan.tenantId,
    details: { count: plan.rows.length, newSites: plan.newSites.length },
  });
}

type Batch = { plan: ImportPlan; rows: readonly ImportRow[]; ids: readonly string[] };

async function insertSites(
  tx: Transaction,
  { tenantId, newSites }: ImportPlan,
  siteIds: ReadonlyMap<string, string>,
): Promise<void> {
  await tx.site.createMany({
    data: newSites.map((name) => ({ id: siteIds.get(foldName(name)), tenantId, name })),
  });
}

async function insertChargers(
  ctx: Context,
  tx: Transaction,
  { plan, rows, ids, siteIds }: Batch & { siteIds: ReadonlyMap<string, string> },
): Promise<void> {
  const column = (value: (row: ImportRow) => string) => rows.map(value);
  const at = ctx.now();
  await tx.$executeRaw`
    INSERT INTO charger (id, tenant_id, identity, identity_key, site_id, cpms_id, vendor, model,
                         serial, state_since, created_at)
    SELECT id, ${plan.tenantId}::uuid, identity, key, nullif(site, '')::uuid,
           nullif(cpms, '')::uuid, nullif(vendor, ''), nullif(model, ''), nullif(serial, ''),
           ${at}, ${at}
    FROM unnest(${[...ids]}::uuid[],
                ${column((row) => row.identity)}::text[],
                ${column((row) => identityKey(row.identity))}::text[],
                ${column((row) => siteIds.get(foldName(row.site)) ?? '')}::text[],
                ${column((row) => plan.known.cpmsIds.get(foldName(row.cpms)) ?? '')}::text[],
                ${column((row) => row.vendor)}::text[],
                ${column((row) => row.model)}::text[],
                ${column((row) => row.serial)}::text[])
      AS given (id, identity, key, site, cpms, vendor, model, serial)`;
}

async function insertCredentials(
  ctx: Context,
  tx: Transaction,
  { plan, rows, ids }: Batch,
): Promise<void> {
  const found = rows.flatMap((row, index) => {
    const hash = plan.hashes.get(row.line);
    const chargerId = ids[index];
    return hash === undefined || chargerId === undefined ? [] : [{ hash, chargerId }];
  });
  if (found.length === 0) return;
  const at = ctx.now();
  await tx.$executeRaw`
    INSERT INTO credential (id, tenant_id, charger_id, kind, state, password_hash, created_at,
                            activated_at)
    SELECT id, ${plan.tenantId}::uuid, charger_id, 'basic', 'active', hash, ${at}, ${at}
    FROM unnest(${found.map(() => randomUUID())}::uuid[],
                ${found.map((one) => one.chargerId)}::uuid[],
                ${found.map((one) => one.hash)}::text[]) AS given (id, charger_id, hash)`;
}

/** Each charger's own history says where it comes from. */
async function insertHistory(
  ctx: Context,
  tx: Transaction,
  { plan, rows, ids }: Batch,
): Promise<void> {
  const { actor } = ctx;
  const actorId = actor.kind === 'user' ? actor.userId : null;
  const actorName = actor.kind === 'anonymous' ? '' : actor.name;
  await tx.$executeRaw`
    INSERT INTO audit_entry (id, at, tenant_id, actor_id, actor_name, action, subject_type,
                             subject_id, charger_id, details)
    SELECT id, ${ctx.now()}, ${plan.tenantId}::uuid, ${actorId}::uuid, ${actorName},
           'charger.import', 'charger', charger_id, charger_id,
           jsonb_build_object('identity', identity, 'importId', ${plan.importId}::text)
    FROM unnest(${rows.map(() => randomUUID())}::uuid[],
                ${[...ids]}::uuid[],
                ${rows.map((row) => row.identity)}::text[]) AS given (id, charger_id, identity)`;
}
