import { z } from 'zod';
import type { Transaction } from '@/lib/db/database';
import { DomainError } from '@/lib/errors';
import type { AppliedFix } from './apply-fix';
import { fixKinds } from './schemas';

/** @throws DomainError `not-found` when it is no longer on record, or another tenant's. */
export async function loadUnknown(
  tx: Transaction,
  id: string,
): Promise<{ identity: string; tenantId: string }> {
  const found = await tx.unknownIdentity.findUnique({
    where: { id },
    select: { identity: true, tenantId: true },
  });
  if (found === null) throw new DomainError('not-found', 'This identity is no longer on record.');
  return found;
}

/** What the same form did when it was sent before; what was shown once is not shown again. */
export async function findRepeated(
  tx: Transaction,
  tenantId: string,
  key: string,
): Promise<AppliedFix | null> {
  const same = await tx.fix.findUnique({
    where: { tenantId_key: { tenantId, key } },
    select: { id: true, chargerId: true, kind: true },
  });
  const kind = z.enum(fixKinds).safeParse(same?.kind).data;
  if (same?.chargerId == null || kind === undefined) return null;
  return { fixId: same.id, chargerId: same.chargerId, kind, shown: null };
}
