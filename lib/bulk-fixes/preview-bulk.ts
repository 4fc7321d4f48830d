import { authorize } from '@/lib/access/policy';
import { identityPage } from '@/lib/chargers/by-identity';
import type { Context } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { inScope } from '@/lib/db/scope';
import { decodeCursor } from '@/lib/format/keyset-cursor';
import type { FixServices } from '@/lib/fixes/fix-definition';
import type { FixField, FixPreview } from '@/lib/fixes/fix-preview';
import { findSelected, type Target } from './find-selected';
import { leftOut, planItems, type ItemPlan } from './plan-item';
import { planRegistrations } from './plan-registrations';
import { maxBulkItems, type BulkKind } from './schemas';
import { isOfChargers, type Selection } from './selection';

const defaultPageSize = 25;

export type BulkPreviewRow = {
  id: string;
  identity: string;
  changes: FixPreview['changes'];
  needsHand: boolean;
  leftOut: string | null;
};

export type BulkPreview = {
  rows: BulkPreviewRow[];
  nextCursor: string | null;
  /** How many are selected; counting stops behind the most that one bulk takes. */
  total: number;
  isTooMany: boolean;
  /** What is chosen once for all of them. */
  fields: FixField[];
};

type Input = {
  selection: Selection;
  kind: BulkKind;
  cursor?: string | undefined;
  pageSize?: number;
};

/** What a fix would do to each of the selected chargers; nothing is changed. A page by identity. */
export async function previewBulk(
  ctx: Context,
  { selection, kind, cursor, pageSize = defaultPageSize }: Input,
  services: FixServices,
): Promise<BulkPreview> {
  authorize(ctx.actor, 'fix.bulk', selection.tenantId);
  authorize(ctx.actor, `fix.${kind}`, selection.tenantId);
  return inScope(ctx, async (tx) => {
    const { actor } = ctx;
    const after = decodeCursor(cursor);
    const found = await findSelected(tx, { actor, selection, after, limit: pageSize + 1 });
    const { rows: targets, nextCursor } = identityPage(found, pageSize);
    const all = await findSelected(tx, { actor, selection, after: null, limit: maxBulkItems + 1 });
    const plans = isOfChargers(selection)
      ? await planItems({ ctx, tx, services }, kind, targets)
      : await planUnknown(tx, selection.tenantId, targets);
    const rows = targets.map(({ id, identity }) => {
      const { fields: _fields, ...plan } = plans.get(id) ?? leftOut('It is no longer there.');
      return { id, identity, ...plan };
    });
    return {
      ...{ rows, nextCursor, fields: sharedFields([...plans.values()]) },
      ...{ total: Math.min(all.length, maxBulkItems), isTooMany: all.length > maxBulkItems },
    };
  });
}

async function planUnknown(
  tx: Transaction,
  tenantId: string,
  targets: readonly Target[],
): Promise<Map<string, ItemPlan>> {
  const registrations = await planRegistrations(tx, tenantId, targets);
  return new Map(
    [...registrations].map(([id, { proposal, leftOut: reason }]) => [
      id,
      {
        ...{ leftOut: reason, fields: [], needsHand: true },
        changes: [
          { what: 'Site', from: null, to: proposal?.site?.name ?? 'none' },
          { what: 'CPMS', from: null, to: proposal?.cpms?.name ?? 'none' },
        ],
      },
    ]),
  );
}

/** A choice among one charger's own places makes no sense for many. */
function sharedFields(plans: readonly ItemPlan[]): FixField[] {
  const fields = new Map<string, FixField>();
  for (const field of plans.flatMap((plan) => plan.fields)) {
    if (field.name !== 'scope' && !fields.has(field.name)) fields.set(field.name, field);
  }
  return [...fields.values()];
}
