import { authorize } from '@/lib/access/policy';
import { atChange } from '@/lib/audit/list-audit-entries';
import { readAuditDetails, type AuditDetails } from '@/lib/audit/read-audit-details';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { keysetPage } from '@/lib/format/keyset-cursor';
import { parseId } from '@/lib/parse-input';
import { visibleChargers } from './visible-chargers';

const maxChanges = 12;

type ChargerChange = Pick<AuditDetails, 'changes' | 'setting'> & {
  id: string;
  at: Date;
  action: string;
  actorName: string;
};

export type ChargerHistory = {
  changes: ChargerChange[];
  /** Where `listAuditEntries` of this charger goes on; null when this is all. */
  nextCursor: string | null;
};

/** The latest changes of a charger, and by whom; newest first. */
export async function getChargerHistory(ctx: Context, chargerId: string): Promise<ChargerHistory> {
  authorize(ctx.actor, 'audit.read');
  const id = parseId(chargerId);
  return inScope(ctx, async (tx) => {
    const isVisible = await tx.charger.count({
      where: { AND: [visibleChargers(ctx.actor), { id, deletedAt: null }] },
    });
    if (isVisible === 0) throw new DomainError('not-found', 'There is no such charger.');
    const found = await tx.auditEntry.findMany({
      where: { chargerId: id },
      select: { id: true, at: true, action: true, actorName: true, details: true },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: maxChanges + 1,
    });
    const { rows, nextCursor } = keysetPage(found, maxChanges, atChange);
    return { changes: rows.map(presentChange), nextCursor };
  });
}

function presentChange({
  details,
  ...row
}: Pick<ChargerChange, 'id' | 'at' | 'action' | 'actorName'> & {
  details: unknown;
}): ChargerChange {
  const { changes, setting } = readAuditDetails(details);
  return { ...row, changes, setting };
}
