import { recordAudit } from '@/lib/audit/record-audit';
import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { tenantsInView } from '@/lib/tenants/tenants-in-view';
import { chargerCursorSchema, decodeChargerCursor } from './charger-filters-cursor';
import { chargerFilterParams, type ChargerFilters } from './charger-filters';
import { byteOrderMark, csvRecord } from './export-chargers-csv';
import { loadChargerPage, type ChargerListItem } from './list-chargers-page';

const pageSize = 500;

const columns: Record<string, (charger: ChargerListItem) => string | null> = {
  identity: (charger) => charger.identity,
  tenant: (charger) => charger.tenant.name,
  state: (charger) => charger.state,
  state_since: (charger) => charger.stateSince.toISOString(),
  last_seen: (charger) => charger.lastSeenAt?.toISOString() ?? null,
  error_type: (charger) => charger.errorType,
  vendor: (charger) => charger.vendor,
  model: (charger) => charger.model,
  serial: (charger) => charger.serial,
  firmware: (charger) => charger.firmware,
  ocpp: (charger) => charger.ocppVersion,
  site: (charger) => charger.site?.name ?? null,
  cpms: (charger) => charger.cpms?.name ?? null,
  last_address: (charger) => charger.lastAddress,
};

/**
 * The filtered chargers as CSV, in parts as they are read. Times are in UTC, marked with Z.
 * Refusals are thrown before the first part.
 */
export async function exportChargers(
  ctx: Context,
  input: { tenantId: string | null; filters: ChargerFilters },
): Promise<AsyncGenerator<string>> {
  authorize(ctx.actor, 'charger.export', input.tenantId ?? undefined);
  const tenantIds = await inScope(ctx, async (tx) => {
    const inView = await tenantsInView(tx, ctx.actor, input.tenantId);
    for (const tenantId of inView) {
      await recordAudit(ctx, tx, {
        action: 'charger.export',
        subjectType: 'charger',
        subjectId: null,
        tenantId,
        details: { filters: chargerFilterParams(input.filters) },
      });
    }
    return inView;
  });
  return parts(ctx, tenantIds, input.filters);
}

async function* parts(
  ctx: Context,
  tenantIds: readonly string[],
  filters: ChargerFilters,
): AsyncGenerator<string> {
  yield byteOrderMark + csvRecord(Object.keys(columns));
  let cursor: ChargerFilters['cursor'] = null;
  do {
    // One short transaction per part: a slow reader must not hold a connection.
    const page = await inScope(ctx, (tx) =>
      loadChargerPage(tx, {
        actor: ctx.actor,
        tenantIds,
        filters: { ...filters, cursor },
        pageSize,
      }),
    );
    if (page.chargers.length > 0) yield page.chargers.map(toRecord).join('');
    cursor = page.next === null ? null : chargerCursorSchema.parse(decodeChargerCursor(page.next));
  } while (cursor !== null);
}

function toRecord(charger: ChargerListItem): string {
  return csvRecord(Object.values(columns).map((read) => read(charger)));
}
