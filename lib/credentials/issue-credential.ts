import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { done, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { fingerprint } from './fingerprint';
import { generatePassword } from './generate-password';
import { issueCredentialSchema } from './schemas';
import { storeCredential, type StoredCredential } from './store-credential';

export type IssuedCredential = StoredCredential & {
  /** Shown once and kept nowhere. */
  password: string;
};

/** Generates a charger's password. What is returned is the only copy of it. */
export async function issueCredential(
  ctx: Context,
  input: unknown,
  secrets: { fingerprintKey: Buffer },
): Promise<Result<IssuedCredential>> {
  authorize(ctx.actor, 'credential.issue');
  const parsed = parseInput(issueCredentialSchema, input);
  if (!parsed.ok) return parsed;

  const password = generatePassword();
  const stored = await inScope(ctx, (tx) =>
    storeCredential(ctx, tx, {
      ...parsed.value,
      secret: {
        fingerprint: fingerprint(secrets.fingerprintKey, Buffer.from(password)),
        passwordHash: null,
      },
      permission: 'credential.issue',
      action: 'credential.issue',
    }),
  );
  return done({ ...stored, password });
}
