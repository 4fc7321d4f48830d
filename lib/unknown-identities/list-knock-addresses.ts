import { authorize } from '@/lib/access/policy';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';

/** Of each identity's attempts so many of the latest are looked at. */
const lookedAt = 30;
const maxAddresses = 3;

/**
 * From where these unknown identities knocked lately, by their ids: different addresses, the latest
 * first. Left out is what no attempt is kept of any more.
 */
export async function listKnockAddresses(
  ctx: Context,
  ids: readonly string[],
): Promise<Map<string, string[]>> {
  authorize(ctx.actor, 'unknown-identity.read');
  if (ids.length === 0) return new Map();
  const rows = await inScope(
    ctx,
    // Each is a short walk of an index, in the days alone in which it was heard of.
    (tx) => tx.$queryRaw<{ id: string; address: string }[]>`
      SELECT u.id, a.address FROM unknown_identity u
      CROSS JOIN LATERAL (
        SELECT a.address, a.started_at FROM connection_attempt a
        WHERE a.identity = u.identity AND a.tenant_id = u.tenant_id AND a.charger_id IS NULL
          AND a.started_at BETWEEN u.first_seen_at AND u.last_seen_at
        ORDER BY a.started_at DESC, a.id LIMIT ${lookedAt}) AS a
      WHERE u.id = ANY (${[...ids]}::uuid[])
      ORDER BY a.started_at DESC`,
  );
  const addresses = new Map<string, string[]>();
  for (const { id, address } of rows) {
    const known = addresses.get(id) ?? [];
    if (known.length < maxAddresses && !known.includes(address)) known.push(address);
    addresses.set(id, known);
  }
  return addresses;
}
