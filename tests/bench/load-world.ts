import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { fingerprint, fingerprintKey } from '@/lib/credentials/fingerprint';
import { generatePassword } from '@/lib/credentials/generate-password';
import type { BenchDatabase } from './bench-database';

export const benchFingerprintKey = fingerprintKey('a secret for benchmarks that is long enough');

export type LoadCharger = { path: string; identity: string; password: string };

/** Chargers with a password each, at a CPMS whose limits do not bite. */
export async function createLoadChargers(
  { tenantId, tenantSlug, url }: BenchDatabase,
  count: number,
): Promise<LoadCharger[]> {
  const chargers = Array.from({ length: count }, (_, index) => {
    const identity = `LOAD-${String(index).padStart(6, '0')}`;
    return {
      id: randomUUID(),
      path: `/${tenantSlug}/${identity}`,
      identity,
      password: generatePassword(),
    };
  });
  const pool = new pg.Pool({ connectionString: url, max: 1, options: '-c app.tenants=*' });
  pool.on('error', () => undefined);
  const cpmsId = randomUUID();
  await pool.query(
    `INSERT INTO cpms (id, tenant_id, name, connections_per_minute)
     VALUES ($1, $2, 'Bench', 1000000)`,
    [cpmsId, tenantId],
  );
  const ids = chargers.map(({ id }) => id);
  await pool.query(
    `INSERT INTO charger (id, tenant_id, cpms_id, identity, identity_key, model)
     SELECT id, $1, $2, identity, lower(replace(identity, '-', '')), 'Eve Single'
     FROM unnest($3::uuid[], $4::text[]) AS given (id, identity)`,
    [tenantId, cpmsId, ids, chargers.map(({ identity }) => identity)],
  );
  await pool.query(
    `INSERT INTO credential (id, tenant_id, charger_id, state, fingerprint, activated_at)
     SELECT gen_random_uuid(), $1, charger_id, 'active', fingerprint, now()
     FROM unnest($2::uuid[], $3::text[]) AS given (charger_id, fingerprint)`,
    [
      tenantId,
      ids,
      chargers.map(({ password }) => fingerprint(benchFingerprintKey, Buffer.from(password))),
    ],
  );
  await pool.query('ANALYZE charger, credential');
  await pool.end();
  return chargers;
}

/** What a charger sends, with this password. */
export function upgradeBytes({ identity, path }: LoadCharger, password: string): Buffer {
  const credentials = Buffer.from(`${identity}:${password}`).toString('base64');
  return Buffer.from(
    `GET ${path} HTTP/1.1\r\nHost: localhost:9220\r\nConnection: Upgrade\r\n` +
      'Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n' +
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: ocpp1.6\r\n' +
      `Authorization: Basic ${credentials}\r\nUser-Agent: Bench/1.0\r\n\r\n`,
  );
}
