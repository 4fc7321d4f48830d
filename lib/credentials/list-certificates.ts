import { authorize } from '@/lib/access/policy';
import { visibleChargers } from '@/lib/chargers/visible-chargers';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { parseId } from '@/lib/parse-input';

export type CertificateRow = {
  id: string;
  state: 'pending' | 'active' | 'previous' | 'revoked';
  label: string | null;
  fingerprint: string | null;
  createdAt: Date;
  lastUsedAt: Date | null;
};

/** The certificates pinned for a charger that are valid, or will be once it presents them. */
export async function listCertificates(ctx: Context, chargerId: string): Promise<CertificateRow[]> {
  authorize(ctx.actor, 'credential.read');
  const id = parseId(chargerId);
  return inScope(ctx, async (tx) => {
    const charger = await tx.charger.findFirst({
      where: { ...visibleChargers(ctx.actor), id },
      select: { id: true },
    });
    if (charger === null) throw new DomainError('not-found', 'This charger does not exist.');
    return tx.credential.findMany({
      where: { chargerId: id, kind: 'certificate', state: { in: ['active', 'pending'] } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: 2,
      select: {
        id: true,
        state: true,
        label: true,
        fingerprint: true,
        createdAt: true,
        lastUsedAt: true,
      },
    });
  });
}
