import type pg from 'pg';
import { systemTransaction } from '@/lib/db/system-transaction';

/** Sessions and links stay listed this long after they ended, days. */
const keptDays = 30;

/** Deletes sessions and one-time links that ended long ago. @returns how many. */
export async function forgetExpired(pool: pg.Pool): Promise<number> {
  return systemTransaction(pool, async (client) => {
    const sessions = await client.query(
      'DELETE FROM user_session WHERE least(expires_at, revoked_at) < now() - make_interval(days => $1)',
      [keptDays],
    );
    const links = await client.query(
      'DELETE FROM one_time_link WHERE least(expires_at, used_at) < now() - make_interval(days => $1)',
      [keptDays],
    );
    return (sessions.rowCount ?? 0) + (links.rowCount ?? 0);
  });
}
