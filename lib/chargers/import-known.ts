import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { identityKey } from '@/lib/ocpp/identity-key';
import { foldName, type KnownForImport } from './import-check';
import type { ImportRow } from './import-columns';

/** Reads what the lines of an import are checked against: only what they name. */
export function loadKnown(
  ctx: Context,
  tenantId: string,
  rows: readonly ImportRow[],
): Promise<KnownForImport> {
  const keys = [...new Set(rows.map((row) => identityKey(row.identity)))];
  return inScope(ctx, async (tx) => {
    const chargers = await tx.$queryRaw<{ identity: string; identity_key: string }[]>`
      SELECT identity, identity_key FROM charger
      WHERE tenant_id = ${tenantId}::uuid AND deleted_at IS NULL
        AND identity_key = ANY (${keys}::text[])`;
    const query = { where: { tenantId }, select: { id: true, name: true } } as const;
    const sites = await tx.site.findMany(query);
    const cpmses = await tx.cpms.findMany(query);
    return {
      identities: new Set(chargers.map((charger) => charger.identity)),
      identityByKey: new Map(chargers.map((charger) => [charger.identity_key, charger.identity])),
      siteIds: new Map(sites.map((site) => [foldName(site.name), site.id])),
      cpmsIds: new Map(cpmses.map((cpms) => [foldName(cpms.name), cpms.id])),
    };
  });
}
