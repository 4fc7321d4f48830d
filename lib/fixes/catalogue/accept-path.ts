import { z } from 'zod';
import { isUniqueViolation } from '@/lib/db/is-unique-violation';
import { correct, done, DomainError } from '@/lib/errors';
import { pathIsTaken } from '@/lib/fixes/find-wrong-paths';
import type { FixDefinition } from '@/lib/fixes/fix-definition';
import { untilDate, untilField, untilSchema } from '@/lib/fixes/until';
import { parseInput } from '@/lib/parse-input';

const choices = ['week', 'day', 'month'] as const;
const inputSchema = z.object({ until: untilSchema(choices) });
const resultSchema = z.object({ pathAliasId: z.uuid() });

/** The gateway takes the wrong path for this charger, until somebody corrects it. */
export const acceptPath: FixDefinition = {
  kind: 'accept-path',
  causes: [
    'path-typo',
    'path-prefix-missing',
    'path-prefix-doubled',
    'extra-path-segment',
    'identity-glued-to-path',
    'identity-twice',
    'tenant-segment-missing',
    'identity-missing',
    'trailing-slash',
    'double-slash',
    'url-cut-off',
  ],
  preview: ({ subject: { charger, wrongPath } }) => {
    if (wrongPath === null) return null;
    const { path, problem } = wrongPath;
    return {
      action: 'Accept its path for a time',
      confirm: 'Accept this path',
      summary: `The gateway lets ${charger.identity} in by the path that it asks for. Its password has to be right as before.`,
      changes: [{ what: 'Path that is accepted too', from: null, to: path }],
      fields: [untilField(choices)],
      steps: [],
      problem,
      comparison: null,
    };
  },
  apply: async ({ ctx, tx, subject }, input) => {
    const parsed = parseInput(inputSchema, input);
    if (!parsed.ok) return parsed;
    const { wrongPath } = subject;
    if (wrongPath === null) {
      return correct({
        form: ['The charger’s last attempt named no such path. Look at the page again.'],
      });
    }
    const { path, problem } = wrongPath;
    if (problem !== null) return correct({ form: [problem] });
    const { id: chargerId, tenantId } = subject.charger;
    const now = ctx.now();
    await tx.pathAlias.deleteMany({ where: { path, expiresAt: { lte: now } } });
    try {
      const alias = await tx.pathAlias.create({
        data: {
          tenantId,
          chargerId,
          path,
          createdAt: now,
          expiresAt: untilDate(parsed.value.until, now) ?? now,
        },
        select: { id: true },
      });
      return done({ result: { pathAliasId: alias.id, path }, needsHand: false });
    } catch (error) {
      // Whose it is, is nobody's business: it may be another tenant's.
      throw isUniqueViolation(error) ? new DomainError('conflict', pathIsTaken) : error;
    }
  },
  undo: async ({ tx, result }) => {
    const { pathAliasId } = resultSchema.parse(result);
    const deleted = await tx.pathAlias.deleteMany({ where: { id: pathAliasId } });
    if (deleted.count === 0)
      throw new DomainError('conflict', 'This path is not accepted any more.');
  },
};
