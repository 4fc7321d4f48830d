import type { Actor } from '@/lib/access/actor';
import type { Transaction } from '@/lib/db/database';
import type { ErrorType } from '@/lib/diagnosis/error-types';
import type { ConnectionState } from '@/lib/format/connection-state';
import { errorTypeOf } from '@/lib/format/error-type-name';
import type { ChargerFilters } from './charger-filters';
import { encodeChargerCursor } from './charger-filters-cursor';
import { findChargerIds, findSimilarChargerIds, type ChargerOrder } from './list-chargers-query';
import { visibleChargers } from './visible-chargers';

export type ChargerListItem = {
  id: string;
  identity: string;
  vendor: string | null;
  model: string | null;
  serial: string | null;
  firmware: string | null;
  ocppVersion: string | null;
  state: ConnectionState;
  stateSince: Date;
  lastSeenAt: Date | null;
  lastAddress: string | null;
  errorType: ErrorType | null;
  tenant: { id: string; name: string };
  site: { id: string; name: string } | null;
  cpms: { id: string; name: string } | null;
};

export type ChargerPage = {
  chargers: ChargerListItem[];
  /** Cursors of the neighbouring pages. */
  next: string | null;
  previous: string | null;
  /** "similar" when nothing holds the searched text, and the closest chargers are shown instead. */
  match: 'exact' | 'similar';
};

const defaultOrder: ChargerOrder = { sort: 'identity', isDescending: false };

/** One page of the charger list. The caller has authorized, and runs it in scope. */
export async function loadChargerPage(
  tx: Transaction,
  input: { actor: Actor; tenantIds: readonly string[]; filters: ChargerFilters; pageSize: number },
): Promise<ChargerPage> {
  const { actor, filters, pageSize } = input;
  const order = filters.order ?? defaultOrder;
  const cursor = filters.cursor?.order === orderName(order) ? filters.cursor : null;
  const isBackward = cursor?.isBackward ?? false;
  const ids = await findChargerIds(tx, {
    ...input,
    order: isBackward ? { ...order, isDescending: !order.isDescending } : order,
    after: cursor,
    limit: pageSize + 1,
  });

  if (ids.length === 0 && cursor === null && filters.q !== null) {
    const similar = await findSimilarChargerIds(tx, { ...input, q: filters.q });
    const chargers = await loadChargers(tx, actor, similar);
    return { chargers, next: null, previous: null, match: 'similar' };
  }

  const hasMore = ids.length > pageSize;
  const shown = ids.slice(0, pageSize);
  const chargers = await loadChargers(tx, actor, isBackward ? shown.reverse() : shown);
  const hasNext = isBackward || hasMore;
  const hasPrevious = isBackward ? hasMore : cursor !== null;
  return {
    chargers,
    next: hasNext ? cursorAt(chargers.at(-1), order, false) : null,
    previous: hasPrevious ? cursorAt(chargers[0], order, true) : null,
    match: 'exact',
  };
}

async function loadChargers(
  tx: Transaction,
  actor: Actor,
  ids: readonly string[],
): Promise<ChargerListItem[]> {
  const named = { select: { id: true, name: true } };
  const rows = await tx.charger.findMany({
    where: { AND: [visibleChargers(actor), { id: { in: [...ids] } }] },
    select: {
      id: true,
      identity: true,
      vendor: true,
      model: true,
      serial: true,
      firmware: true,
      ocppVersion: true,
      connectionState: true,
      stateSince: true,
      lastSeenAt: true,
      lastAddress: true,
      errorType: true,
      tenant: named,
      site: named,
      cpms: named,
    },
  });
  const items = rows.map(({ connectionState, errorType, ...row }) => ({
    ...row,
    state: connectionState,
    errorType: errorTypeOf(errorType),
  }));
  const byId = new Map(items.map((item) => [item.id, item]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function cursorAt(
  charger: ChargerListItem | undefined,
  order: ChargerOrder,
  isBackward: boolean,
): string | null {
  if (charger === undefined) return null;
  const values = {
    identity: charger.identity,
    state: charger.stateSince.toISOString(),
    seen: charger.lastSeenAt?.toISOString() ?? null,
  };
  return encodeChargerCursor({
    order: orderName(order),
    value: values[order.sort],
    id: charger.id,
    isBackward,
  });
}

function orderName(order: ChargerOrder): string {
  return `${order.isDescending ? '-' : ''}${order.sort}`;
}
