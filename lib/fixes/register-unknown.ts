import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { isUniqueViolation } from '@/lib/db/is-unique-violation';
import { inScope } from '@/lib/db/scope';
import { done, DomainError, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import type { AppliedFix } from './apply-fix';
import { findRepeated, loadUnknown } from './find-unknown';
import type { FixServices } from './fix-definition';
import { scannedValue } from './qr-code';
import { registerKnock } from './register-knock';
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
      const knock = { tenantId, identity, siteId, cpmsId, key };
      const registered = await registerKnock(ctx, tx, knock, services);
      if (!registered.ok) return registered;
      const { chargerId, fixId, password } = registered.value;
      return done({
        fixId,
        chargerId,
        kind: 'register-charger' as const,
        shown: scannedValue('Password', password),
      });
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new DomainError('conflict', 'This identity was registered by somebody else just now.');
  }
}
