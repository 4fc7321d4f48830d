import type { Context } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { DomainError } from '@/lib/errors';
import { findFix } from '@/lib/fixes/catalogue/all-fixes';
import type { FixServices, FixSubject } from '@/lib/fixes/fix-definition';
import type { FixField, FixPreview } from '@/lib/fixes/fix-preview';
import { loadSubject } from '@/lib/fixes/load-subject';
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

export async function planItem(
  { ctx, tx, services }: Work,
  kind: BulkKind,
  chargerId: string,
): Promise<ItemPlan> {
  try {
    const subject = await loadSubject(tx, { actor: ctx.actor, chargerId, now: ctx.now() });
    const preview = await previewOf({ ctx, tx, services }, kind, subject);
    if (preview === null) return leftOut(nothingToDo[kind] ?? 'There is nothing to do here.');
    const { changes, fields, problem, steps } = preview;
    return { changes, leftOut: problem, fields, needsHand: steps.length > 0 };
  } catch (error) {
    // Deleted since the page of ids was read.
    if (error instanceof DomainError) return leftOut(error.message);
    throw error;
  }
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
