import type pg from 'pg';

/**
 * Runs `work` in one transaction over the rows of every tenant, on a plain connection: for the
 * installation's own jobs, which work in sets and not row by row.
 */
export function systemTransaction<T>(
  pool: pg.Pool,
  work: (client: pg.ClientBase) => Promise<T>,
): Promise<T> {
  return scopedTransaction(pool, '*', work);
}

/** The same over the rows of one tenant alone, for what comes from one tenant. */
export function tenantTransaction<T>(
  pool: pg.Pool,
  tenantId: string,
  work: (client: pg.ClientBase) => Promise<T>,
): Promise<T> {
  return scopedTransaction(pool, tenantId, work);
}

async function scopedTransaction<T>(
  pool: pg.Pool,
  tenants: string,
  work: (client: pg.ClientBase) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    await client.query('BEGIN');
    await client.query("SELECT set_config('app.tenants', $1, true)", [tenants]);
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    failure = error instanceof Error ? error : new Error(String(error));
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    // A connection that failed may be broken: it is not given to anybody else.
    client.release(failure);
  }
}
