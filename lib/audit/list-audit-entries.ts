import { authorize } from '@/lib/access/policy';
import { tenantsInReach } from '@/lib/access/tenants-in-reach';
import type { Context } from '@/lib/context';
import type { Prisma } from '@/lib/db/generated/client';
import { inScope } from '@/lib/db/scope';
import { decodeCursor, keysetPage, type KeysetCursor } from '@/lib/format/keyset-cursor';
import { parseId } from '@/lib/parse-input';
import type { AuditArea } from './audit-areas';
import { readAuditDetails, type AuditDetails } from './read-audit-details';

const defaultPageSize = 50;
const maxPersonLength = 100;

export type AuditRow = AuditDetails & {
  id: string;
  at: Date;
  actorName: string;
  action: string;
  subjectType: string;
  subjectId: string | null;
  chargerId: string | null;
};

export type AuditFilter = {
  tenantId?: string | undefined;
  /** What was changed about one charger. */
  chargerId?: string | undefined;
  area?: AuditArea | undefined;
  /** Part of the name of the person who did it. */
  person?: string | undefined;
  cursor?: string | undefined;
  pageSize?: number;
};

/**
 * What was changed, latest first. The lines of a CSV import are left out, as the import itself
 * is listed; what is listed of one charger has them. Sign-ins are listed only among the users.
 */
export async function listAuditEntries(
  ctx: Context,
  filter: AuditFilter = {},
): Promise<{ rows: AuditRow[]; nextCursor: string | null }> {
  authorize(ctx.actor, 'audit.read', filter.tenantId);
  const pageSize = filter.pageSize ?? defaultPageSize;
  const found = await inScope(ctx, (tx) =>
    tx.auditEntry.findMany({
      where: {
        ...tenantsInReach(ctx.actor, filter.tenantId),
        AND: [matches(filter), before(decodeCursor(filter.cursor))],
      },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: pageSize + 1,
      omit: { tenantId: true, actorId: true },
    }),
  );
  const rows = found.map(({ details, ...row }) => ({ ...row, ...readAuditDetails(details) }));
  return keysetPage(rows, pageSize, atChange);
}

function matches({ area, chargerId, person }: AuditFilter): Prisma.AuditEntryWhereInput {
  const leftOut = [
    ...(chargerId === undefined ? ['charger.import'] : []),
    ...(area === 'user' ? [] : ['user.sign-in']),
  ];
  const name = person?.trim().replaceAll('\0', '').slice(0, maxPersonLength) ?? '';
  return {
    ...(chargerId === undefined ? {} : { chargerId: parseId(chargerId) }),
    action: {
      notIn: leftOut,
      ...(area === undefined ? {} : { startsWith: `${area}.` }),
    },
    ...(name === '' ? {} : { actorName: { contains: name, mode: 'insensitive' } }),
  };
}

/** Where an entry stands in lists of them. */
export function atChange({ at, id }: { at: Date; id: string }): KeysetCursor {
  return { after: at.toISOString(), id };
}

function before(cursor: KeysetCursor | null): Prisma.AuditEntryWhereInput {
  const at = new Date(cursor?.after ?? '');
  if (cursor === null || Number.isNaN(at.getTime())) return {};
  return { OR: [{ at: { lt: at } }, { at, id: { lt: cursor.id } }] };
}
