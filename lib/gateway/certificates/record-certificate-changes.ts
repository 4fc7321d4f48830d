import type { Pool } from 'pg';
import type { Log } from '@/lib/context';
import type { ServerCertificate } from './server-certificates';

const retryMs = 30_000;

const sql = `
  INSERT INTO gateway_certificate_change
    (at, gateway, key_type, fingerprint, subject, issuer, valid_to, previous_fingerprint, previous_issuer)
  SELECT $1, $2, $3, $4, $5, $6, $7, last.fingerprint, last.issuer
  FROM (SELECT 1) AS one
  LEFT JOIN LATERAL (
    SELECT fingerprint, issuer FROM gateway_certificate_change
    WHERE gateway = $2 AND key_type = $3 ORDER BY at DESC LIMIT 1
  ) last ON true
  WHERE last.fingerprint IS DISTINCT FROM $4`;

export type CertificateChanges = {
  /** Keeps what this gateway presents from now on, where that is news. */
  note: (certificates: readonly ServerCertificate[], at: Date) => void;
  stop: () => void;
};

/** Keeps when a gateway began to present which certificate; tries again while the database is away. */
export function recordCertificateChanges(options: {
  pool: Pool;
  node: string;
  log: Log;
}): CertificateChanges {
  const waiting: { certificate: ServerCertificate; at: Date }[] = [];
  let timer: NodeJS.Timeout | null = null;
  let isStopped = false;
  let isWriting = false;

  /** One after the other: each is compared with the one before. */
  async function write(): Promise<void> {
    if (isWriting) return;
    isWriting = true;
    try {
      for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
        const { fingerprint, issuer, keyType, subject, validTo } = next.certificate;
        const values = [next.at, options.node, keyType, fingerprint, subject, issuer, validTo];
        await options.pool.query(sql, values);
        waiting.shift();
      }
    } catch (error) {
      if (!isStopped) retryLater(error);
    } finally {
      isWriting = false;
    }
  }

  function retryLater(error: unknown): void {
    options.log.warn({ err: error }, 'A change of certificates could not be kept yet.');
    timer ??= setTimeout(() => {
      timer = null;
      void write();
    }, retryMs).unref();
  }

  return {
    note: (certificates, at) => {
      waiting.push(...certificates.map((certificate) => ({ certificate, at })));
      void write();
    },
    stop: () => {
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
