import { z } from 'zod';
import { isUniqueViolation } from '@/lib/db/is-unique-violation';
import type { Transaction } from '@/lib/db/database';
import { correct, done, DomainError } from '@/lib/errors';
import type { FixDefinition, FixSubject } from '@/lib/fixes/fix-definition';
import { untilDate, untilField, untilSchema } from '@/lib/fixes/until';
import { aliasPath, aliasPathProblem } from '@/lib/ocpp/alias-path';
import { pathSegments } from '@/lib/ocpp/station-path';
import { parseInput } from '@/lib/parse-input';

const choices = ['week', 'day', 'month'] as const;
const inputSchema = z.object({ until: untilSchema(choices) });
const resultSchema = z.object({ pathAliasId: z.uuid() });
const taken = 'Another charger is let in by this path already.';

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
  preview: async ({ subject, tx }) => {
    const path = sentPath(subject);
    if (path === null) return null;
    return {
      action: 'Accept its path for a time',
      confirm: 'Accept this path',
      summary: `The gateway lets ${subject.charger.identity} in by the path that it asks for. Its password has to be right as before.`,
      changes: [{ what: 'Path that is accepted too', from: null, to: path }],
      fields: [untilField(choices)],
      steps: [],
      problem: await problemWith(tx, subject, path),
      comparison: null,
    };
  },
  apply: async ({ ctx, tx, subject }, input) => {
    const parsed = parseInput(inputSchema, input);
    if (!parsed.ok) return parsed;
    const path = sentPath(subject);
    if (path === null) {
      return correct({
        form: ['The charger’s last attempt named no such path. Look at the page again.'],
      });
    }
    const problem = await problemWith(tx, subject, path);
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
      throw isUniqueViolation(error) ? new DomainError('conflict', taken) : error;
    }
  },
  undo: async ({ tx, result }) => {
    const { pathAliasId } = resultSchema.parse(result);
    const deleted = await tx.pathAlias.deleteMany({ where: { id: pathAliasId } });
    if (deleted.count === 0)
      throw new DomainError('conflict', 'This path is not accepted any more.');
  },
};

function sentPath({ episode }: FixSubject): string | null {
  const target = episode?.evidence?.request?.target;
  if (target === undefined || episode?.errorType !== 'wrong-endpoint') return null;
  return aliasPath(target);
}

async function problemWith(
  tx: Transaction,
  { charger }: FixSubject,
  path: string,
): Promise<string | null> {
  const problem = aliasPathProblem(path);
  if (problem !== null) return problem;
  const [first] = pathSegments(path);
  // A path that begins with a tenant is that tenant's. Row-level security hides the other ones.
  const isOwn = first?.toLowerCase() === charger.tenant.slug;
  if (!isOwn && (await isOtherTenant(tx, first ?? ''))) {
    return 'This path begins with the name of another tenant, so it cannot be accepted here.';
  }
  const known = await tx.pathAlias.findUnique({
    where: { path },
    select: { chargerId: true, expiresAt: true },
  });
  return known === null || known.chargerId === charger.id ? null : taken;
}

async function isOtherTenant(tx: Transaction, slug: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ exists: boolean }[]>`
    SELECT tenant_slug_exists(${slug.toLowerCase()}) AS exists`;
  return rows[0]?.exists ?? true;
}
