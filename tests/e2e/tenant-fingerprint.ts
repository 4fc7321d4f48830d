import { z } from 'zod';
import type { Database } from '@/lib/db/database';
import { inSystemScope } from '@/lib/db/scope';

/** Changed by the gateway and the worker by themselves. What an action does is audited besides. */
const kept = [
  ...['attempt_count', 'boot_history', 'charger_session', 'connection_attempt', 'episode_alert'],
  ...['outbox_message', 'reported_attempt', 'ticket_clock', 'ticket_presence', 'ticket_search'],
  ...['unclocked_ticket', 'untold_event', 'webhook_delivery', 'webhook_event'],
];

/** Which rows are a tenant's where its column does not say so, or not alone. `$1` is the tenant, `$2` its team. */
const members = 'SELECT user_id FROM membership WHERE tenant_id = $1::uuid';
const elsewhere: Record<string, string> = {
  tenant: 'id = $1::uuid',
  // Operators of other tests export the chargers of every tenant, which no action does.
  audit_entry: `tenant_id = $1::uuid AND action <> 'charger.export'`,
  charger_move: 'from_tenant_id = $1::uuid OR to_tenant_id = $1::uuid',
  user_account: `id IN (${members})`,
  user_session: `user_id IN (${members})`,
  one_time_link: `user_id IN (${members})`,
  team: 'id = $2::uuid',
  team_member: 'team_id = $2::uuid',
};

const columnSchema = z.array(z.object({ name: z.string() }));
const digestSchema = z.array(z.object({ name: z.string(), digest: z.string() }));

/** All that a tenant has, as one digest a table. When a session was last seen does not count. */
export function tenantFingerprint(
  db: Database,
  tenantId: string,
  teamId: string,
): Promise<Record<string, string>> {
  return inSystemScope(db, async (tx) => {
    const owned = columnSchema.parse(
      await tx.$queryRaw`
        SELECT c.relname AS name FROM pg_class c
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
        WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
          AND c.relnamespace = 'public'::regnamespace`,
    );
    const rows = Object.fromEntries(owned.map(({ name }) => [name, 'tenant_id = $1::uuid']));
    const digests = Object.entries({ ...rows, ...elsewhere })
      .filter(([name]) => !kept.includes(name))
      .map(
        ([name, where]) => `
        SELECT '${name}' AS name, count(*) || ' ' || coalesce(
          md5(string_agg(row, '' ORDER BY row)), '') AS digest
        FROM (SELECT (to_jsonb(t) - 'last_seen_at')::text AS row FROM ${name} t WHERE ${where}) r`,
      );
    const all = `${digests.join(' UNION ALL ')} ORDER BY name`;
    const found = digestSchema.parse(await tx.$queryRawUnsafe(all, tenantId, teamId));
    return Object.fromEntries(found.map(({ name, digest }) => [name, digest]));
  });
}
