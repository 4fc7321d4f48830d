import type { ClockRow, KnownClock } from './clock-row';
import { clockKinds, type ClockKind } from './level-values';

type Line = {
  ticket_id: string;
  tenant_id: string;
  kind: 'due_soon' | 'overdue';
  details: { clock: ClockKind; dueAt: Date | null; timeZone: string };
};

/**
 * What has become due soon or late since the row before. What was so before the tenant's rules were
 * saved is not told: a new rule would flood everybody with what is long past.
 */
export function linesToTell(
  before: KnownClock | undefined,
  after: ClockRow,
  { changedAt, timeZone }: { changedAt: Date; timeZone: string },
): Line[] {
  const isNew = (now: Date | null, then: Date | null | undefined) =>
    now !== null && (then ?? null) === null && now > changedAt;
  return clockKinds.flatMap((clock): Line[] => {
    const breachedAt = after[`${clock}_breached_at`];
    const warnedAt = after[`${clock}_warned_at`];
    const dueAt = after[`${clock}_due_at`];
    const isLate = isNew(breachedAt, before?.[`${clock}_breached_at`]);
    const isSoon =
      breachedAt === null && dueAt !== null && isNew(warnedAt, before?.[`${clock}_warned_at`]);
    if (!isLate && !isSoon) return [];
    const { ticket_id, tenant_id } = after;
    const details = { clock, dueAt, timeZone };
    return [{ ticket_id, tenant_id, kind: isLate ? 'overdue' : 'due_soon', details }];
  });
}
