import type { Pool } from 'pg';
import type { Log } from '@/lib/context';
import type { Directory } from './create-directory';
import type { DirectoryTenant } from './directory-entry';
import { refreshOnChange } from './refresh-on-change';

/** Whose host names are whose: all that is known of a charger whose TLS fails, beside its address. */
export type TenantHosts = {
  tenantOf: (serverName: string) => DirectoryTenant | null;
  close: () => void;
};

const sql = `
  SELECT h.name AS host, t.id, t.slug, t.name FROM tenant_host h JOIN tenant t ON t.id = h.tenant_id
  ORDER BY h.name LIMIT 50000`;

/** Keeps the host names of all tenants in memory. */
export function createTenantHosts(options: {
  pool: Pool;
  directory: Pick<Directory, 'onChange'>;
  log: Log;
}): TenantHosts {
  let tenants = new Map<string, DirectoryTenant>();

  async function refresh(): Promise<void> {
    const { rows } = await options.pool.query<DirectoryTenant & { host: string }>(sql);
    tenants = new Map(rows.map(({ host, ...tenant }) => [host, tenant]));
  }

  const what = 'The host names of the tenants';
  const refreshing = refreshOnChange({ ...options, refresh, what });
  return {
    // Names compare without regard to case, and may end with a dot.
    tenantOf: (serverName) => tenants.get(serverName.toLowerCase().replace(/\.$/, '')) ?? null,
    close: refreshing.stop,
  };
}
