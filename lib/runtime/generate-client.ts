import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

/**
 * Writes the Prisma client to lib/db/generated. Generating needs no native engine, but the CLI
 * would try to download one unless it is told that there is one: node itself will do.
 */
const cli = createRequire(import.meta.url).resolve('prisma/build/index.js');
const run = spawnSync(process.execPath, [cli, 'generate', '--no-hints'], {
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  },
  encoding: 'utf8',
});
if (run.status !== 0) {
  process.stderr.write(`Could not write the database client.\n${run.stdout}${run.stderr}\n`);
  process.exitCode = 1;
}
