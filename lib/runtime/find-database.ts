import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readSecrets } from './secrets';
import { StartProblem } from './start-problem';

const portLine = 3;

/**
 * The database of this installation: DATABASE_URL, else the embedded one that `npm start` runs.
 * @throws StartProblem when neither is there.
 */
export async function findDatabase(
  databaseUrl: string | undefined,
  dataDirectory: string,
): Promise<string> {
  if (databaseUrl !== undefined) return databaseUrl;
  const secrets = await readSecrets(dataDirectory);
  const port = await runningPort(path.join(dataDirectory, 'postgres', 'postmaster.pid'));
  if (secrets === null || port === null) {
    throw new StartProblem(
      'The database does not run. Start the product with npm start, or set DATABASE_URL.',
    );
  }
  return `postgres://exolink:${secrets.postgresPassword}@127.0.0.1:${port}/exolink`;
}

/** PostgreSQL writes its port into the fourth line of its lock file. */
async function runningPort(file: string): Promise<number | null> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const port = Number(text.split('\n')[portLine]);
  return Number.isInteger(port) && port > 0 ? port : null;
}
