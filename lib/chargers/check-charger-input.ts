import type { Transaction } from '@/lib/db/database';
import { correct, done, type Result } from '@/lib/errors';
import { similarChargers } from './find-similar-chargers';

type Input = {
  tenantId: string;
  chargerId?: string;
  identity: string;
  siteId: string | null;
  cpmsId: string | null;
  isSimilarConfirmed: boolean;
};

/** What only the database knows of a charger's input: whose site it is, which names are taken. */
export async function checkChargerInput(tx: Transaction, input: Input): Promise<Result<void>> {
  const { tenantId, siteId, cpmsId } = input;
  const where = (id: string) => ({ where: { id, tenantId }, select: { id: true } });
  if (siteId !== null && (await tx.site.findFirst(where(siteId))) === null) {
    return correct({ siteId: ['This site is gone. Choose another one.'] });
  }
  if (cpmsId !== null && (await tx.cpms.findFirst(where(cpmsId))) === null) {
    return correct({ cpmsId: ['This CPMS is gone. Choose another one.'] });
  }

  const similar = await similarChargers(tx, {
    tenantId,
    identity: input.identity,
    exceptId: input.chargerId,
  });
  if (similar.some((charger) => charger.isSame && !charger.isDeleted)) return identityTaken();
  if (similar.length === 0 || input.isSimilarConfirmed) return done(undefined);
  const isDeleted = similar.every((charger) => charger.isDeleted);
  return correct({
    isSimilarConfirmed: [
      isDeleted
        ? 'A deleted charger has this identity, or nearly. Restore it, or confirm that this is another one.'
        : 'A charger with nearly this identity is registered. Confirm that this is another one.',
    ],
  });
}

export function identityTaken(): Result<never> {
  return correct({ identity: ['A charger with this identity is registered already.'] });
}
