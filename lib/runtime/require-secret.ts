import { readSecrets, ensureSecrets, type Secrets } from './secrets';
import type { Settings } from './settings';
import { StartProblem } from './start-problem';

const advice =
  'Set it to at least 32 random characters, such as the output of: openssl rand -hex 32';

/**
 * The secrets to run with. An installation on its own machine makes them at first start; one
 * that shares a database with other machines, or runs in production, has to be given one.
 */
export async function requireSecret(settings: Settings): Promise<Secrets> {
  if (settings.EXOLINK_SECRET !== undefined) {
    const kept = await ensureSecrets(settings.dataDirectory);
    return { ...kept, secret: settings.EXOLINK_SECRET };
  }
  if (settings.DATABASE_URL !== undefined) {
    throw new StartProblem(
      `EXOLINK_SECRET is not set, and every process on this database needs the same. ${advice}`,
    );
  }
  if (settings.isProduction && (await readSecrets(settings.dataDirectory)) === null) {
    throw new StartProblem(`EXOLINK_SECRET is not set. ${advice}`);
  }
  return ensureSecrets(settings.dataDirectory);
}
