import type { Context } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { findFix } from '@/lib/fixes/catalogue/all-fixes';
import type { FixServices, FixSubject } from '@/lib/fixes/fix-definition';
import type { FixField, FixPreview } from '@/lib/fixes/fix-preview';
import { loadSubjects } from '@/lib/fixes/load-subject';
import type { BulkKind } from './schemas';

/** What a fix would do to one charger of a bulk, or why it is left out. */
export type ItemPlan = {
  changes: FixPreview['changes'];
  /** Somebody has to do this at the charger afterwards. */
  needsHand: boolean;
  leftOut: string | null;
  fields: readonly FixField[];
};

type Work = { ctx: Context; tx: Transaction; services: FixServices };

/** Why a charger that has none of the fix's problem is left out. */
export const nothingToDo: Partial<Record<BulkKind, string>> = {
  'accept-spelling': 'Nothing knocks under nearly its identity.',
  'rename-charger': 'Nothing knocks under nearly its identity.',
  'accept-username': 'Its last attempt named no other username.',
  'accept-path': 'Its last attempt asked for no wrong path.',
  'follow-steps': 'It has no open problem.',
};

/** The plans of one page of chargers, read in sets. One that was deleted just now has none. */
export async function planItems(
  { ctx, tx, services }: Work,
  kind: BulkKind,
  chargers: readonly { id: string }[],
): Promise<Map<string, ItemPlan>> {
  const subjects = await loadSubjects(tx, {
    ...{ actor: ctx.actor, now: ctx.now() },
    chargerIds: chargers.map(({ id }) => id),
  });
  const plans = new Map<string, ItemPlan>();
  for (const [id, subject] of subjects) {
    plans.set(id, planOf(kind, await previewOf({ ctx, tx, services }, kind, subject)));
  }
  return plans;
}

function planOf(kind: BulkKind, preview: FixPreview | null): ItemPlan {
  if (preview === null) return leftOut(nothingToDo[kind] ?? 'There is nothing to do here.');
  const { changes, fields, problem, steps } = preview;
  return { changes, leftOut: problem, fields, needsHand: steps.length > 0 };
}

export function previewOf(
  work: Work,
  kind: BulkKind,
  subject: FixSubject,
): Promise<FixPreview | null> | FixPreview | null {
  return findFix(kind)?.preview({ ...work, subject }) ?? null;
}

export function leftOut(reason: string): ItemPlan {
  return { changes: [], fields: [], needsHand: false, leftOut: reason };
}
