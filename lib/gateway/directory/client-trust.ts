import { X509Certificate } from 'node:crypto';
import type { Pool } from 'pg';
import type { Log } from '@/lib/context';
import type { Directory } from './create-directory';

const settleMs = 200;

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

/** Keeps all authorities in memory, and reads them again shortly after anything has changed. */
export function createClientTrust(options: {
  pool: Pool;
  directory: Pick<Directory, 'onChange'>;
  log: Log;
}): ClientTrust {
  const known = { installation: [] as X509Certificate[], isWanted: false };
  let ofTenant = new Map<string, X509Certificate[]>();
  let timer: NodeJS.Timeout | null = null;
  let isClosed = false;

  async function refresh(): Promise<void> {
    try {
      const [authorities, wanted] = await Promise.all([
        options.pool.query<{ tenant_id: string | null; pem: string }>(authoritiesSql),
        options.pool.query<{ wanted: boolean }>(wantedSql),
      ]);
      const installation: X509Certificate[] = [];
      const byTenant = new Map<string, X509Certificate[]>();
      for (const { tenant_id: tenantId, pem } of authorities.rows) {
        const certificate = new X509Certificate(pem);
        if (tenantId === null) installation.push(certificate);
        else byTenant.set(tenantId, [...(byTenant.get(tenantId) ?? []), certificate]);
      }
      known.installation = installation;
      known.isWanted = authorities.rows.length > 0 || wanted.rows[0]?.wanted === true;
      ofTenant = byTenant;
    } catch (error) {
      // The next change, or the database being back, asks again. What is known stands.
      options.log.warn({ err: error }, 'The trusted client authorities could not be read.');
    }
  }

  // A change seldom comes alone.
  options.directory.onChange(() => {
    if (isClosed) return;
    timer ??= setTimeout(() => {
      timer = null;
      void refresh();
    }, settleMs).unref();
  });

  return {
    authoritiesOf: (tenantId) => [...known.installation, ...(ofTenant.get(tenantId) ?? [])],
    isWanted: () => known.isWanted,
    close: () => {
      isClosed = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
