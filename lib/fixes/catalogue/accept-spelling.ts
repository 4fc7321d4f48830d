import { z } from 'zod';
import { settleUnknownIdentities } from '@/lib/chargers/settle-unknown-identities';
import { isUniqueViolation } from '@/lib/db/is-unique-violation';
import { correct, done, DomainError } from '@/lib/errors';
import { acceptableSpelling } from '@/lib/fixes/acceptable-spelling';
import type { FixDefinition } from '@/lib/fixes/fix-definition';
import { untilDate, untilField, untilSchema } from '@/lib/fixes/until';
import { parseInput } from '@/lib/parse-input';

const choices = ['always', 'month', 'week', 'day'] as const;
const inputSchema = z.object({ until: untilSchema(choices) });
const resultSchema = z.object({ aliasId: z.uuid() });

/** The gateway takes the charger's spelling as well; here and at the CPMS it keeps its own. */
export const acceptSpelling: FixDefinition = {
  kind: 'accept-spelling',
  causes: [
    'identity-case-differs',
    'identity-separators-differ',
    'identity-percent-encoding-differs',
    'identity-has-spaces',
    'identity-prefix-differs',
    'identity-look-alike',
    'identity-typo',
    'identity-format-mismatch',
  ],
  preview: ({ subject: { charger, unknown } }) => {
    if (unknown === null) return null;
    const { identity: sent } = unknown;
    return {
      action: 'Accept its spelling',
      confirm: 'Accept this spelling',
      summary: `The gateway lets ${charger.identity} in under the spelling that it sends. The charger stays as it is.`,
      changes: [{ what: 'Also known as', from: null, to: sent }],
      fields: [untilField(choices)],
      steps: [],
      problem: acceptableSpelling(sent) ?? unknown.conflict,
      comparison: { sent, registered: charger.identity },
    };
  },
  apply: async ({ ctx, tx, subject: { charger, unknown } }, input) => {
    const parsed = parseInput(inputSchema, input);
    if (!parsed.ok) return parsed;
    if (unknown === null) throw gone();
    const { id: chargerId, tenantId } = charger;
    const { identity } = unknown;
    const problem = acceptableSpelling(identity) ?? unknown.conflict;
    if (problem !== null) return correct({ form: [problem] });
    const expiresAt = untilDate(parsed.value.until, ctx.now());
    const alias = await tx.identityAlias
      .create({
        data: { tenantId, chargerId, identity, expiresAt, createdAt: ctx.now() },
        select: { id: true },
      })
      .catch((error: unknown) => {
        throw isUniqueViolation(error) ? gone() : error;
      });
    await settleUnknownIdentities(tx, { tenantId, identities: [identity], at: ctx.now() });
    return done({
      result: { aliasId: alias.id, sent: identity, unknownIdentityId: unknown.id },
      needsHand: false,
    });
  },
  undo: async ({ tx, result }) => {
    const { aliasId } = resultSchema.parse(result);
    const deleted = await tx.identityAlias.deleteMany({ where: { id: aliasId } });
    if (deleted.count === 0)
      throw new DomainError('conflict', 'This spelling is not accepted any more.');
  },
};

function gone(): DomainError {
  return new DomainError(
    'conflict',
    'This identity was dealt with meanwhile. Look at the page again.',
  );
}
