import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { bulkKinds, type BulkKind } from './schemas';
import { isOfChargers, type Selection } from './selection';

/** The fixes that this person may apply to such a selection. */
export function bulkChoices(actor: Actor, selection: Selection): BulkKind[] {
  const isForChargers = isOfChargers(selection);
  return bulkKinds.filter(
    (kind) => (kind === 'register-charger') !== isForChargers && can(actor, `fix.${kind}`),
  );
}
