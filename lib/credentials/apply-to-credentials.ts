import type pg from 'pg';
import type { AttemptEvent } from '@/lib/attempts/gateway-event';

/**
 * Notes which credentials opened the door. A pending one is proven by its first login: it
 * becomes the active one, and the one before it the previous one.
 */
export async function applyToCredentials(
  client: pg.ClientBase,
  attempts: readonly AttemptEvent[],
): Promise<void> {
  const usedAt = new Map<string, Date>();
  for (const { credentialId, startedAt } of attempts) {
    if (credentialId === null) continue;
    const known = usedAt.get(credentialId);
    if (known === undefined || startedAt > known) usedAt.set(credentialId, startedAt);
  }
  if (usedAt.size === 0) return;
  const values = [[...usedAt.keys()], [...usedAt.values()]];
  const unproven = await client.query({
    name: 'unproven-credentials',
    text: unprovenSql,
    values: [[...usedAt.keys()]],
  });
  if (unproven.rows.length > 0) {
    await client.query({ name: 'replace-credentials', text: replaceSql, values });
    await client.query({ name: 'prove-credentials', text: proveSql, values });
  }
  await client.query({ name: 'use-credentials', text: useSql, values });
}

// Few are, so that most batches are spared two statements.
const unprovenSql = `
  SELECT id FROM credential WHERE id = ANY ($1::uuid[])
    AND (state = 'pending' OR state = 'active' AND last_used_at IS NULL) LIMIT 1`;

const replaceSql = `
  UPDATE credential SET state = 'previous', replaced_at = given.at
  FROM unnest($1::uuid[], $2::timestamptz[]) AS given (id, at)
  JOIN credential AS proven ON proven.id = given.id AND proven.state = 'pending'
  WHERE credential.charger_id = proven.charger_id AND credential.kind = proven.kind
    AND credential.state = 'active'`;

// The gateways are told of it: whoever names `state` here makes them read the charger again.
const proveSql = `
  UPDATE credential SET state = 'active', last_used_at = given.at,
    activated_at = CASE WHEN state = 'pending' THEN given.at ELSE activated_at END
  FROM unnest($1::uuid[], $2::timestamptz[]) AS given (id, at)
  WHERE credential.id = given.id
    AND (credential.state = 'pending' OR credential.state = 'active' AND credential.last_used_at IS NULL)`;

const useSql = `
  UPDATE credential SET last_used_at = given.at
  FROM unnest($1::uuid[], $2::timestamptz[]) AS given (id, at)
  WHERE credential.id = given.id AND credential.state <> 'revoked'
    AND (credential.last_used_at IS NULL OR credential.last_used_at < given.at)`;
