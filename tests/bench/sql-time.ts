import pg from 'pg';
import type { BenchDatabase } from './bench-database';

/** For the server's start: the extension is loaded and counts nothing before it is asked to. */
export const statementStatistics = [
  'shared_preload_libraries=pg_stat_statements',
  'pg_stat_statements.track=none',
  'pg_stat_statements.track_planning=on',
];

export type SqlTime = {
  /** Milliseconds that the server planned and executed statements of the application for `work`. */
  of: (work: () => Promise<unknown>) => Promise<number>;
  end: () => Promise<void>;
};

/** Counts what the server itself says it spent, without the client, the driver and their parsing. */
export async function openSqlTime({ superuserUrl }: BenchDatabase): Promise<SqlTime> {
  const client = new pg.Client(superuserUrl);
  await client.connect();
  await client.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
  await client.query("ALTER ROLE exolink SET pg_stat_statements.track = 'top'");
  return {
    async of(work) {
      await client.query('SELECT pg_stat_statements_reset()');
      await work();
      const { rows } = await client.query<{ ms: number }>(
        `SELECT coalesce(sum(total_plan_time + total_exec_time), 0) AS ms
         FROM pg_stat_statements JOIN pg_roles ON pg_roles.oid = userid WHERE rolname = 'exolink'`,
      );
      return rows[0]?.ms ?? 0;
    },
    end: () => client.end(),
  };
}
