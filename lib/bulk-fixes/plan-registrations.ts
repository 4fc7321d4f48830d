import type { Transaction } from '@/lib/db/database';
import { identityProblem } from '@/lib/ocpp/identity-rules';
import { findProposals, type Proposal } from '@/lib/fixes/propose-registrations';
import type { Target } from './find-selected';

/** Where an identity of a bulk would be registered, or why it is left out. */
export type Registration = { proposal: Proposal | null; leftOut: string | null };

/**
 * What is to be decided one by one is left out: what seems to be a charger that is known, and
 * what was one.
 */
export async function planRegistrations(
  tx: Transaction,
  tenantId: string,
  targets: readonly Target[],
): Promise<Map<string, Registration>> {
  const proposals = await findProposals(
    tx,
    targets.map(({ id }) => id),
  );
  const identities = targets.map(({ identity }) => identity);
  const [registered, rows] = await Promise.all([
    tx.charger.findMany({
      where: { tenantId, deletedAt: null, identity: { in: identities } },
      select: { identity: true },
    }),
    tx.unknownIdentity.findMany({
      where: { id: { in: targets.map(({ id }) => id) } },
      select: { id: true, resemblesChargerId: true },
    }),
  ]);
  const known = new Set(registered.map(({ identity }) => identity));
  const alike = new Set(rows.flatMap((row) => (row.resemblesChargerId === null ? [] : row.id)));
  return new Map(
    targets.map(({ id, identity }) => {
      const proposal = proposals.get(id) ?? null;
      return [id, { proposal, leftOut: reasonFor(identity, proposal) }];
    }),
  );

  function reasonFor(identity: string, proposal: Proposal | null): string | null {
    const problem = identityProblem(identity);
    if (problem !== null) return problem;
    if (known.has(identity)) return 'It is registered already.';
    if (proposal?.deletedChargerId != null) {
      return 'A deleted charger had this identity. Restore it from the list.';
    }
    const target = targets.find((one) => one.identity === identity);
    return target !== undefined && alike.has(target.id)
      ? 'It may be a registered charger in another spelling. Decide it on the list.'
      : null;
  }
}
