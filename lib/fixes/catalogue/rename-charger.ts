import { z } from 'zod';
import { settleUnknownIdentities } from '@/lib/chargers/settle-unknown-identities';
import type { Transaction } from '@/lib/db/database';
import { isUniqueViolation } from '@/lib/db/is-unique-violation';
import { correct, done, DomainError } from '@/lib/errors';
import type { FixDefinition } from '@/lib/fixes/fix-definition';
import { identityKey } from '@/lib/ocpp/identity-key';
import { identityProblem } from '@/lib/ocpp/identity-rules';

const resultSchema = z.object({ from: z.string(), to: z.string() });

/** The record takes the identity that the charger sends. */
export const renameCharger: FixDefinition = {
  kind: 'rename-charger',
  causes: [
    'identity-case-differs',
    'identity-separators-differ',
    'identity-prefix-differs',
    'identity-typo',
    'identity-format-mismatch',
  ],
  preview: ({ subject: { charger, unknown } }) => {
    if (unknown === null) return null;
    const { identity: sent } = unknown;
    return {
      action: 'Rename the record',
      confirm: 'Rename the record',
      summary:
        'The charger is registered by the identity that it sends. A CPMS that knows the old one has to be told.',
      changes: [{ what: 'Identity', from: charger.identity, to: sent }],
      fields: [],
      steps: [],
      problem: identityProblem(sent) ?? unknown.conflict,
      comparison: { sent, registered: charger.identity },
    };
  },
  apply: async ({ ctx, tx, subject: { charger, unknown } }) => {
    if (unknown === null) throw taken();
    const { id: chargerId, identity: from, tenantId } = charger;
    const { identity: to } = unknown;
    const problem = identityProblem(to) ?? unknown.conflict;
    if (problem !== null) return correct({ form: [problem] });
    await rename(tx, chargerId, to);
    await settleUnknownIdentities(tx, { tenantId, identities: [to], at: ctx.now() });
    return done({ result: { from, to, unknownIdentityId: unknown.id }, needsHand: false });
  },
  undo: async ({ tx, charger, result }) => {
    const { from, to } = resultSchema.parse(result);
    const now = await tx.charger.count({ where: { id: charger.id, identity: to } });
    if (now === 0) throw new DomainError('conflict', 'The charger was renamed again meanwhile.');
    await rename(tx, charger.id, from);
  },
};

async function rename(tx: Transaction, chargerId: string, identity: string): Promise<void> {
  try {
    await tx.charger.update({
      where: { id: chargerId },
      data: { identity, identityKey: identityKey(identity) },
    });
  } catch (error) {
    throw isUniqueViolation(error) ? taken() : error;
  }
}

function taken(): DomainError {
  return new DomainError('conflict', 'Another charger has this identity by now.');
}
