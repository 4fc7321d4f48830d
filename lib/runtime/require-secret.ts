import { ensureSecrets, readSecrets } from './secrets';
import type { Settings } from './settings';
import { StartProblem } from './start-problem';

const advice =
  'Set it to at least 32 random characters, such as the output of: openssl rand -hex 32';

export type Secrets = {
  secret: string;
  /** Of the embedded PostgreSQL. */
  postgresPassword: string;
};

/**
 * The secrets to run with. An installation on its own machine makes them at first start; one
 * that shares a database with other machines, or runs in production, has to be given one.
 */
export async function requireSecret(settings: Settings): Promise<Secrets> {
  const { EXOLINK_SECRET: given, DATABASE_URL: databaseUrl, dataDirectory } = settings;
  if (given === undefined && databaseUrl !== undefined) {
    throw new StartProblem(
      `EXOLINK_SECRET is not set, and every process on this database needs the same. ${advice}`,
    );
  }
  if (given === undefined && settings.isProduction && (await readSecrets(dataDirectory)) === null) {
    throw new StartProblem(`EXOLINK_SECRET is not set. ${advice}`);
  }
  const kept = await ensureSecrets(dataDirectory, given !== undefined);
  const secret = given ?? kept.secret;
  if (secret === null) {
    throw new StartProblem(
      `EXOLINK_SECRET was set when ${dataDirectory} was made. Set it to the same text again.`,
    );
  }
  return { secret, postgresPassword: kept.postgresPassword };
}
