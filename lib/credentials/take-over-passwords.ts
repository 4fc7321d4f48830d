import type pg from 'pg';
import { notifyChange, type ChangedCharger } from '@/lib/attempts/notify-change';
import { systemTransaction } from '@/lib/db/system-transaction';

/**
 * Lets prepared passwords take over whose deadline has passed: the old ones end, proven or not.
 * @returns how many.
 */
export async function takeOverPasswords(pool: pg.Pool, now: Date): Promise<number> {
  return systemTransaction(pool, async (client) => {
    const due = await client.query<ChangedCharger & { id: string }>(dueSql, [now]);
    if (due.rows.length === 0) return 0;
    const ids = due.rows.map((row) => row.id);
    await client.query(retireSql, [ids, now]);
    await client.query(activateSql, [ids, now]);
    await client.query(auditSql, [ids, now]);
    await notifyChange(client, due.rows);
    return ids.length;
  });
}

// The charger's row is the lock of its credentials.
const dueSql = `
  SELECT k.id, k.charger_id AS "chargerId", k.tenant_id AS "tenantId"
  FROM charger AS c JOIN credential AS k ON k.charger_id = c.id
  WHERE k.state = 'pending' AND k.takes_over_at <= $1
  ORDER BY c.id FOR NO KEY UPDATE OF c`;

const retireSql = `
  UPDATE credential SET state = 'previous', replaced_at = $2
  FROM credential AS due
  WHERE due.id = ANY ($1::uuid[]) AND due.state = 'pending'
    AND credential.charger_id = due.charger_id AND credential.kind = due.kind
    AND credential.state = 'active'`;

const activateSql = `
  UPDATE credential SET state = 'active', activated_at = $2
  WHERE id = ANY ($1::uuid[]) AND state = 'pending'`;

const auditSql = `
  INSERT INTO audit_entry (id, at, tenant_id, actor_name, action, subject_type, subject_id,
    charger_id, details)
  SELECT gen_random_uuid(), $2, k.tenant_id, 'Exolink', 'credential.activate', 'credential', k.id,
    k.charger_id, jsonb_build_object('identity', c.identity)
  FROM credential AS k JOIN charger AS c ON c.id = k.charger_id WHERE k.id = ANY ($1::uuid[])`;
