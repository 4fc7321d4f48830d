import { parseArgs } from 'node:util';
import pg from 'pg';
import { startEmbeddedPostgres } from './embedded-postgres';
import { readSecrets } from './secrets';

/**
 * The embedded PostgreSQL in a process of its own. It outlives Ctrl-C, which the supervisor
 * alone receives, and ends with the supervisor however that one ends: the channel between them
 * closes. Sends { ready: true } once it takes connections.
 */
const { values } = parseArgs({
  options: { directory: { type: 'string' }, port: { type: 'string' } },
});
let stop: (() => Promise<void>) | undefined;
let isStopping = false;

function end(): void {
  isStopping = true;
  void stop?.().then(() => process.exit(0));
}
for (const event of ['SIGTERM', 'SIGINT', 'disconnect']) process.on(event, end);

async function main(): Promise<void> {
  const directory = values.directory ?? '';
  const secrets = await readSecrets(directory);
  if (secrets === null) throw new Error(`There are no secrets in ${directory}.`);
  const running = await startEmbeddedPostgres({
    directory,
    password: secrets.postgresPassword,
    port: Number(values.port),
    onExit: () => {
      if (!isStopping) process.exit(1);
    },
  });
  stop = running.stop;
  if (isStopping) end();
  else process.send?.({ ready: true });
}

main().catch((error: unknown) => {
  const isOtherPassword = error instanceof pg.DatabaseError && error.code === '28P01';
  const message = isOtherPassword
    ? `The password in secrets.json is not that of the PostgreSQL in ${values.directory}. Put secrets.json back from a backup.`
    : String(error instanceof Error ? error.message : error);
  process.stderr.write(`${message}\n`);
  process.exit(1);
});
