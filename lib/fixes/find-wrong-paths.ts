import type { Transaction } from '@/lib/db/database';
import { aliasPath, aliasPathProblem } from '@/lib/ocpp/alias-path';
import { pathSegments } from '@/lib/ocpp/station-path';
import type { FixSubject } from './fix-definition';

type Asker = Pick<FixSubject, 'episode'> & {
  charger: Pick<FixSubject['charger'], 'id' | 'tenant'>;
};

/** A path that a charger asks for and that is not its own, and why it cannot be accepted. */
export type WrongPath = { path: string; problem: string | null };

export const pathIsTaken = 'Another charger is let in by this path already.';

/** The wrong paths that these chargers ask for, by charger; read in sets. */
export async function findWrongPaths(
  tx: Transaction,
  askers: readonly Asker[],
): Promise<Map<string, WrongPath>> {
  const asked = askers.flatMap(({ charger, episode }) => {
    const path = wrongPath(episode);
    return path === null ? [] : { charger, path, problem: aliasPathProblem(path) };
  });
  if (asked.length === 0) return new Map();
  const aliases = await tx.pathAlias.findMany({
    where: { path: { in: asked.map(({ path }) => path) } },
    select: { path: true, chargerId: true },
  });
  const owners = new Map(aliases.map(({ chargerId, path }) => [path, chargerId]));
  const foreign = await foreignTenants(tx, asked);
  return new Map(
    asked.map(({ charger, path, problem }) => [
      charger.id,
      { path, problem: problem ?? foreign.get(charger.id) ?? takenBy(owners.get(path), charger) },
    ]),
  );
}

function wrongPath(episode: FixSubject['episode']): string | null {
  const target = episode?.evidence?.request?.target;
  if (target === undefined || episode?.errorType !== 'wrong-endpoint') return null;
  return aliasPath(target);
}

function takenBy(owner: string | undefined, { id }: { id: string }): string | null {
  return owner === undefined || owner === id ? null : pathIsTaken;
}

/** A path that begins with a tenant is that tenant's. Row-level security hides the other ones. */
async function foreignTenants(
  tx: Transaction,
  asked: readonly { charger: Asker['charger']; path: string }[],
): Promise<Map<string, string>> {
  const begun = asked.flatMap(({ charger, path }) => {
    const slug = pathSegments(path)[0]?.toLowerCase() ?? '';
    return slug === charger.tenant.slug ? [] : { id: charger.id, slug };
  });
  const slugs = [...new Set(begun.map(({ slug }) => slug))];
  if (slugs.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    SELECT slug FROM unnest(${slugs}::text[]) AS given(slug) WHERE tenant_slug_exists(slug)`;
  const taken = new Set(rows.map(({ slug }) => slug));
  const words = 'This path begins with the name of another tenant, so it cannot be accepted here.';
  return new Map(begun.flatMap(({ id, slug }) => (taken.has(slug) ? [[id, words]] : [])));
}
