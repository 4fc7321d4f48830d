import { settleUnknownIdentities } from '@/lib/chargers/settle-unknown-identities';
import type { Context } from '@/lib/context';
import { fingerprint } from '@/lib/credentials/fingerprint';
import { generatePassword } from '@/lib/credentials/generate-password';
import { storeCredential } from '@/lib/credentials/store-credential';
import type { Transaction } from '@/lib/db/database';
import { correct, done, DomainError, type Result } from '@/lib/errors';
import { identityKey } from '@/lib/ocpp/identity-key';
import { identityProblem } from '@/lib/ocpp/identity-rules';
import type { FixServices } from './fix-definition';
import { insertFix } from './insert-fix';

type Knock = {
  tenantId: string;
  identity: string;
  siteId: string | null;
  cpmsId: string | null;
  key: string;
  bulkId?: string;
};

export type RegisteredKnock = { fixId: string; chargerId: string; password: string };

/** Registers what knocks, with a new password, its fix and its audit row, in the caller's transaction. */
export async function registerKnock(
  ctx: Context,
  tx: Transaction,
  knock: Knock,
  services: FixServices,
): Promise<Result<RegisteredKnock>> {
  const { cpmsId, identity, key, siteId, tenantId } = knock;
  const problem = identityProblem(identity);
  if (problem !== null) return correct({ form: [problem] });
  await requireOwn(tx, { tenantId, siteId, cpmsId });
  const at = ctx.now();
  const charger = await tx.charger.create({
    data: {
      ...{ tenantId, siteId, cpmsId, identity, identityKey: identityKey(identity) },
      ...{ stateSince: at, createdAt: at },
    },
    select: { id: true, tenantId: true, identity: true },
  });
  await settleUnknownIdentities(tx, { tenantId, identities: [identity], at });
  const password = generatePassword();
  await storeCredential(ctx, tx, {
    chargerId: charger.id,
    permission: 'fix.register-charger',
    replacement: 'now',
    secret: {
      fingerprint: fingerprint(services.fingerprintKey, Buffer.from(password)),
      passwordHash: null,
    },
    action: null,
  });
  const { fixId } = await insertFix(ctx, tx, {
    ...{ charger, key, bulkId: knock.bulkId ?? null },
    ...{ kind: 'register-charger', episode: null, input: {} },
    applied: { result: { identity }, needsHand: true },
  });
  return done({ fixId, chargerId: charger.id, password });
}

async function requireOwn(
  tx: Transaction,
  input: Pick<Knock, 'tenantId' | 'siteId' | 'cpmsId'>,
): Promise<void> {
  const { cpmsId, siteId, tenantId } = input;
  const isSite = siteId === null || (await tx.site.count({ where: { id: siteId, tenantId } })) > 0;
  const isCpms = cpmsId === null || (await tx.cpms.count({ where: { id: cpmsId, tenantId } })) > 0;
  if (!isSite || !isCpms) {
    throw new DomainError('conflict', 'The site or CPMS is gone. Look at the page again.');
  }
}
