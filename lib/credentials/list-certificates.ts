import { authorize } from '@/lib/access/policy';
import { visibleChargers } from '@/lib/chargers/visible-chargers';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { parseId } from '@/lib/parse-input';

const maxShown = 20;

export type CertificateRow = {
  id: string;
  state: 'pending' | 'active' | 'previous' | 'revoked';
  /** Its subject; null where its fingerprint alone was pasted. */
  label: string | null;
  fingerprint: string | null;
  /** Null like the subject. */
  validTo: Date | null;
  createdAt: Date;
  activatedAt: Date | null;
  replacedAt: Date | null;
  revokedAt: Date | null;
  lastUsedAt: Date | null;
};

/** The certificates that were pinned for a charger: first those that count, then the newest. */
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
      where: { chargerId: id, kind: 'certificate' },
      // The enum's order puts pending and active before previous and revoked.
      orderBy: [{ state: 'asc' }, { createdAt: 'desc' }, { id: 'desc' }],
      take: maxShown,
      select: {
        id: true,
        state: true,
        label: true,
        fingerprint: true,
        validTo: true,
        createdAt: true,
        activatedAt: true,
        replacedAt: true,
        revokedAt: true,
        lastUsedAt: true,
      },
    });
  });
}
