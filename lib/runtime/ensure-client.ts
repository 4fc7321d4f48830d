import { stat } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from './project-root';
import { runQuietly } from './run-quietly';
import { StartProblem } from './start-problem';

/** Generates the database client when there is none, or one of an older schema. */
export async function ensureClient(): Promise<void> {
  const schema = await changedAt('prisma/schema.prisma');
  const client = await changedAt('lib/db/generated/client.ts');
  if (client >= schema) return;
  const script = path.join(projectRoot, 'lib/runtime/generate-client.ts');
  const run = await runQuietly(process.execPath, ['--import', import.meta.resolve('tsx'), script], {
    cwd: projectRoot,
    env: process.env,
  });
  if (run.exitCode !== 0) throw new StartProblem(run.output);
}

async function changedAt(file: string): Promise<number> {
  const found = await stat(path.join(projectRoot, file)).catch(() => null);
  return found === null ? 0 : found.mtimeMs;
}
