import type pg from 'pg';

export type Claim = {
  id: string;
  /** Time under which it is stored: that of its first report. */
  startedAt: Date;
  isNew: boolean;
};

/**
 * Notes the ids of reported attempts, in the transaction that stores them, so that each counts
 * once whatever time it comes with. Ids have to differ from each other.
 */
export async function claimReports(
  client: pg.ClientBase,
  tenantId: string,
  reports: readonly { id: string; startedAt: Date }[],
): Promise<Map<string, Claim>> {
  const sorted = reports.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const values = [tenantId, sorted.map(({ id }) => id), sorted.map(({ startedAt }) => startedAt)];
  const claimed = await client.query<{ id: string }>({
    name: 'claim-reports',
    text: `
      INSERT INTO reported_attempt (tenant_id, id, started_at)
      SELECT $1, id, at FROM unnest($2::uuid[], $3::timestamptz[]) AS given (id, at)
      ON CONFLICT (tenant_id, id) DO NOTHING RETURNING id`,
    values,
  });
  const isNew = new Set(claimed.rows.map(({ id }) => id));
  const known = await client.query<{ id: string; startedAt: Date }>({
    name: 'claimed-reports',
    text: `SELECT id, started_at AS "startedAt" FROM reported_attempt
      WHERE tenant_id = $1 AND id = ANY ($2::uuid[])`,
    values: values.slice(0, 2),
  });
  return new Map(known.rows.map((row) => [row.id, { ...row, isNew: isNew.has(row.id) }] as const));
}
