import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { correct, done, DomainError, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { hashChosenPassword } from './hash-chosen-password';
import { importCredentialSchema } from './schemas';
import { storeCredential, type StoredCredential } from './store-credential';

/** Sets a password that a person chose, such as one that the charger holds already. */
export async function importCredential(
  ctx: Context,
  input: unknown,
): Promise<Result<StoredCredential>> {
  authorize(ctx.actor, 'credential.issue');
  const parsed = parseInput(importCredentialSchema, input);
  if (!parsed.ok) return parsed;
  const { chargerId, replacement, password } = parsed.value;

  // Looked up before the slow hash, so that a foreign id costs nothing.
  const charger = await inScope(ctx, (tx) =>
    tx.charger.findUnique({ where: { id: chargerId }, select: { identity: true, tenantId: true } }),
  );
  if (charger === null) throw new DomainError('not-found', 'This charger does not exist.');
  authorize(ctx.actor, 'credential.issue', charger.tenantId);
  if (password.toLowerCase() === charger.identity.toLowerCase()) {
    return correct({ password: ['Choose a password that is not the identity.'] });
  }

  const passwordHash = await hashChosenPassword(password);
  const stored = await inScope(ctx, (tx) =>
    storeCredential(ctx, tx, {
      chargerId,
      replacement,
      secret: { fingerprint: null, passwordHash },
      permission: 'credential.issue',
      action: 'credential.import',
    }),
  );
  return done(stored);
}
