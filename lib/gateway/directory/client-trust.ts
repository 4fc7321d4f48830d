import { X509Certificate } from 'node:crypto';
import type { Pool } from 'pg';
import type { Log } from '@/lib/context';
import type { Directory } from './create-directory';
import { refreshOnChange } from './refresh-on-change';

/** Whose client certificates are trusted. */
export type ClientTrust = {
  /** Those of the installation and of the tenant. */
  authoritiesOf: (tenantId: string) => readonly X509Certificate[];
  /** Should chargers be asked for a certificate? Some old ones do not take the question well. */
  isWanted: () => boolean;
  close: () => void;
};

const authoritiesSql = 'SELECT tenant_id, pem FROM client_authority ORDER BY id LIMIT 10000';
const wantedSql = `
  SELECT EXISTS (SELECT 1 FROM credential WHERE kind = 'certificate' AND state IN ('active', 'pending'))
    OR EXISTS (SELECT 1 FROM charger WHERE security_profile = 3 AND deleted_at IS NULL)
    OR EXISTS (SELECT 1 FROM cpms WHERE security_profile = 3) AS wanted`;

/** Keeps all authorities in memory. */
export function createClientTrust(options: {
  pool: Pool;
  directory: Pick<Directory, 'onChange'>;
  log: Log;
}): ClientTrust {
  const { pool } = options;
  let isWanted = false;
  let byTenant = new Map<string | null, X509Certificate[]>();

  async function refresh(): Promise<void> {
    const [authorities, wanted] = await Promise.all([
      pool.query<{ tenant_id: string | null; pem: string }>(authoritiesSql),
      pool.query<{ wanted: boolean }>(wantedSql),
    ]);
    const found = new Map<string | null, X509Certificate[]>();
    for (const { pem, tenant_id: tenantId } of authorities.rows) {
      const certificates = found.get(tenantId) ?? [];
      certificates.push(new X509Certificate(pem));
      found.set(tenantId, certificates);
    }
    byTenant = found;
    isWanted = found.size > 0 || wanted.rows[0]?.wanted === true;
  }

  const what = 'The trusted client authorities';
  const refreshing = refreshOnChange({ ...options, refresh, what });
  return {
    authoritiesOf: (tenantId) => [...(byTenant.get(null) ?? []), ...(byTenant.get(tenantId) ?? [])],
    isWanted: () => isWanted,
    close: refreshing.stop,
  };
}
