import { authorize } from '@/lib/access/policy';
import { settleUnknownIdentities } from '@/lib/chargers/settle-unknown-identities';
import type { Context } from '@/lib/context';
import { fingerprint } from '@/lib/credentials/fingerprint';
import { generatePassword } from '@/lib/credentials/generate-password';
import { storeCredential } from '@/lib/credentials/store-credential';
import { isUniqueViolation } from '@/lib/db/is-unique-violation';
import type { Transaction } from '@/lib/db/database';
import { inScope } from '@/lib/db/scope';
import { correct, done, DomainError, type Result } from '@/lib/errors';
import { identityKey } from '@/lib/ocpp/identity-key';
import { identityProblem } from '@/lib/ocpp/identity-rules';
import { parseInput } from '@/lib/parse-input';
import type { AppliedFix } from './apply-fix';
import { findRepeated, loadUnknown } from './find-unknown';
import type { FixServices } from './fix-definition';
import { insertFix } from './insert-fix';
import { qrCode } from './qr-code';
import { registerUnknownSchema } from './schemas';

/**
 * Registers a charger by the identity that it knocks with, and generates its password, in one
 * transaction. Its next attempt proves that it is known; the password comes with the answer.
 * @throws DomainError `conflict` when it was registered meanwhile.
 */
export async function registerUnknown(
  ctx: Context,
  input: unknown,
  services: FixServices,
): Promise<Result<AppliedFix>> {
  authorize(ctx.actor, 'fix.register-charger');
  const parsed = parseInput(registerUnknownSchema, input);
  if (!parsed.ok) return parsed;
  const { cpmsId, key, siteId, unknownIdentityId } = parsed.value;
  try {
    return await inScope(ctx, async (tx) => {
      const { identity, tenantId } = await loadUnknown(tx, unknownIdentityId);
      authorize(ctx.actor, 'fix.register-charger', tenantId);
      const repeated = await findRepeated(tx, tenantId, key);
      if (repeated !== null) return done(repeated);
      const problem = identityProblem(identity);
      if (problem !== null) return correct({ form: [problem] });
      await requireOwn(tx, { tenantId, siteId, cpmsId });
      const charger = await tx.charger.create({
        data: {
          tenantId,
          siteId,
          cpmsId,
          identity,
          identityKey: identityKey(identity),
          stateSince: ctx.now(),
          createdAt: ctx.now(),
        },
        select: { id: true, tenantId: true, identity: true },
      });
      await settleUnknownIdentities(tx, { tenantId, identities: [identity], at: ctx.now() });
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
        charger,
        kind: 'register-charger',
        key,
        episode: null,
        input: {},
        applied: { result: { identity }, needsHand: true },
      });
      return done({
        fixId,
        chargerId: charger.id,
        kind: 'register-charger' as const,
        shown: { label: 'Password', text: password, qr: qrCode(password) },
      });
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new DomainError('conflict', 'This identity was registered by somebody else just now.');
  }
}

async function requireOwn(
  tx: Transaction,
  input: { tenantId: string; siteId: string | null; cpmsId: string | null },
): Promise<void> {
  const { cpmsId, siteId, tenantId } = input;
  const isSite = siteId === null || (await tx.site.count({ where: { id: siteId, tenantId } })) > 0;
  const isCpms = cpmsId === null || (await tx.cpms.count({ where: { id: cpmsId, tenantId } })) > 0;
  if (!isSite || !isCpms) {
    throw new DomainError('conflict', 'The site or CPMS is gone. Look at the page again.');
  }
}
