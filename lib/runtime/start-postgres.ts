import path from 'node:path';
import { closedFolder } from './closed-folder';
import { freePort } from './free-port';
import { projectRoot } from './project-root';
import type { Secrets } from './require-secret';
import { StartProblem } from './start-problem';
import type { Supervisor } from './supervisor';

/**
 * Starts the embedded PostgreSQL under the supervisor and waits until it takes connections.
 * @returns URL of the application's own role.
 * @throws StartProblem when its first start fails.
 */
export async function startPostgres(
  supervisor: Supervisor,
  dataDirectory: string,
  secrets: Secrets,
): Promise<string> {
  await checkFolders(dataDirectory);
  const port = await freePort();
  await new Promise<void>((resolve, reject) => {
    supervisor.startBase({
      name: 'postgres',
      args: [
        '--import',
        import.meta.resolve('tsx'),
        path.join(import.meta.dirname, 'postgres-process.ts'),
        ...['--directory', dataDirectory, '--port', String(port)],
      ],
      cwd: projectRoot,
      env: process.env,
      handlesOrphaning: true,
      onMessage: () => resolve(),
      onExit: () => reject(new StartProblem('PostgreSQL does not start. Its message is above.')),
    });
  });
  return `postgres://exolink:${secrets.postgresPassword}@127.0.0.1:${port}/exolink`;
}

async function checkFolders(dataDirectory: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const folder = (await closedFolder(projectRoot)) ?? (await closedFolder(dataDirectory));
  if (folder === null) return;
  throw new StartProblem(
    `PostgreSQL runs as the user "postgres", who may not pass through ${folder}. ` +
      `Open it (chmod o+x ${folder}), use a folder such as /srv, or set DATABASE_URL.`,
  );
}
