import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { fingerprint, fingerprintKey } from '@/lib/credentials/fingerprint';
import { generatePassword } from '@/lib/credentials/generate-password';
import type { BenchDatabase } from './bench-database';

export const benchFingerprintKey = fingerprintKey('a secret for benchmarks that is long enough');

type Named = { identity: string };

export type LoadCharger = { path: string; identity: string; password: string };

export type LoadChargerOptions = {
  /** Begins every identity, and names their CPMS: of its own for each call. */
  prefix?: string;
  /** Address of the CPMS; the gateway answers by itself when not given. */
  cpmsUrl?: string | null;
  /** One for all, as of a password that a person chose, in place of generated ones. */
  passwordHash?: string | null;
};

/** Chargers with a password each, at a CPMS whose limits do not bite. */
export async function createLoadChargers(
  { tenantId, tenantSlug, url }: BenchDatabase,
  count: number,
  { prefix = 'LOAD', cpmsUrl = null, passwordHash = null }: LoadChargerOptions = {},
): Promise<LoadCharger[]> {
  const chargers = Array.from({ length: count }, (_, index) => {
    const identity = `${prefix}-${String(index).padStart(6, '0')}`;
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
    `INSERT INTO cpms (id, tenant_id, name, url, connections_per_minute, calls_per_minute,
       messages_per_minute)
     VALUES ($1, $2, $3, $4, 1000000, 1000000, 1000000)`,
    [cpmsId, tenantId, prefix, cpmsUrl],
  );
  const ids = chargers.map(({ id }) => id);
  await pool.query(
    `INSERT INTO charger (id, tenant_id, cpms_id, identity, identity_key, model)
     SELECT id, $1, $2, identity, lower(replace(identity, '-', '')), 'Eve Single'
     FROM unnest($3::uuid[], $4::text[]) AS given (id, identity)`,
    [tenantId, cpmsId, ids, chargers.map(({ identity }) => identity)],
  );
  await pool.query(
    `INSERT INTO credential
       (id, tenant_id, charger_id, state, fingerprint, password_hash, activated_at)
     SELECT gen_random_uuid(), $1, charger_id, 'active', fingerprint, $4, now()
     FROM unnest($2::uuid[], $3::text[]) AS given (charger_id, fingerprint)`,
    [
      tenantId,
      ids,
      chargers.map(({ password }) =>
        passwordHash === null ? fingerprint(benchFingerprintKey, Buffer.from(password)) : null,
      ),
      passwordHash,
    ],
  );
  await pool.query('ANALYZE charger, credential');
  await pool.end();
  return chargers;
}

export function authorizationOf({ identity }: Named, password: string): string {
  return `Basic ${Buffer.from(`${identity}:${password}`).toString('base64')}`;
}

/** What a charger sends, with this password, or with none. */
export function upgradeBytes(
  charger: Named & { path: string },
  password: string | null,
  options: { offersDeflate?: boolean } = {},
): Buffer {
  const authorization =
    password === null ? '' : `Authorization: ${authorizationOf(charger, password)}\r\n`;
  const extensions =
    options.offersDeflate === true ? 'Sec-WebSocket-Extensions: permessage-deflate\r\n' : '';
  return Buffer.from(
    `GET ${charger.path} HTTP/1.1\r\nHost: localhost:9220\r\nConnection: Upgrade\r\n` +
      'Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n' +
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: ocpp1.6\r\n' +
      `${extensions}${authorization}User-Agent: Bench/1.0\r\n\r\n`,
  );
}
