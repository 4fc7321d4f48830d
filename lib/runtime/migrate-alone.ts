import pg from 'pg';
import { migrate } from '@/lib/db/migrate';
import { projectRoot } from './project-root';

/** Any number will do, as long as every starter takes the same. */
const lockKey = 4_093_220;

/**
 * Applies missing migrations while no other starter does: the second one waits, and then finds
 * nothing left to do.
 * @returns names of those applied now.
 */
export async function migrateAlone(connectionString: string): Promise<string[]> {
  const client = new pg.Client(connectionString);
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
    return await migrate(connectionString, projectRoot);
  } finally {
    // Ending the session gives the lock back.
    await client.end();
  }
}
