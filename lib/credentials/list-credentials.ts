import { authorize } from '@/lib/access/policy';
import { visibleChargers } from '@/lib/chargers/visible-chargers';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { parseId } from '@/lib/parse-input';

const maxShown = 20;

export type CredentialRow = {
  id: string;
  state: 'pending' | 'active' | 'previous' | 'revoked';
  /** Was it generated here, or chosen by a person? */
  origin: 'generated' | 'chosen';
  createdAt: Date;
  activatedAt: Date | null;
  replacedAt: Date | null;
  revokedAt: Date | null;
  lastUsedAt: Date | null;
};

/** A charger's passwords, newest first: their states, never what they are. */
export async function listCredentials(ctx: Context, chargerId: string): Promise<CredentialRow[]> {
  authorize(ctx.actor, 'credential.read');
  const id = parseId(chargerId);
  return inScope(ctx, async (tx) => {
    const charger = await tx.charger.findFirst({
      where: { ...visibleChargers(ctx.actor), id },
      select: { id: true },
    });
    if (charger === null) throw new DomainError('not-found', 'This charger does not exist.');
    const rows = await tx.credential.findMany({
      where: { chargerId: id, kind: 'basic' },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: maxShown,
      omit: { fingerprint: true, passwordHash: false },
    });
    return rows.map((row) => ({
      id: row.id,
      state: row.state,
      origin: row.passwordHash === null ? 'generated' : 'chosen',
      createdAt: row.createdAt,
      activatedAt: row.activatedAt,
      replacedAt: row.replacedAt,
      revokedAt: row.revokedAt,
      lastUsedAt: row.lastUsedAt,
    }));
  });
}
