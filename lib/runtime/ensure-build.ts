import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { projectRoot } from './project-root';
import { runQuietly } from './run-quietly';
import { sourceHash } from './source-hash';
import { StartProblem } from './start-problem';

/** Path of Next's command line, run with node itself so that signals reach it. */
export function nextCli(): string {
  return createRequire(import.meta.url).resolve('next/dist/bin/next');
}

/**
 * Builds the portal for production unless the build in `distDirectory` was made of this source.
 * @param say called with one line before the work begins.
 * @throws StartProblem with the log of a failed build.
 */
export async function ensureBuild(
  distDirectory: string,
  say: (line: string) => void,
  signal?: AbortSignal,
): Promise<void> {
  const directory = path.resolve(projectRoot, distDirectory);
  const stamp = path.join(directory, 'source-hash');
  const hash = await sourceHash(projectRoot);
  const built = await readFile(stamp, 'utf8').catch(() => null);
  if (built === hash && existsSync(path.join(directory, 'BUILD_ID'))) return;

  say('Building the portal for this source. This takes about a minute, once.');
  await rm(stamp, { force: true });
  const tsconfig = path.join(projectRoot, 'tsconfig.json');
  const before = await readFile(tsconfig, 'utf8');
  const run = await runQuietly(process.execPath, [nextCli(), 'build'], {
    cwd: projectRoot,
    env: buildEnvironment(distDirectory),
    signal,
  });
  // Next adds folders of its own to it; a start must not change the source.
  if ((await readFile(tsconfig, 'utf8')) !== before) await writeFile(tsconfig, before);
  if (run.exitCode !== 0) throw new StartProblem('The portal could not be built.', run.output);
  await writeFile(stamp, hash);
}

function buildEnvironment(distDirectory: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: 'production',
    EXOLINK_DIST_DIR: distDirectory,
    NEXT_TELEMETRY_DISABLED: '1',
  };
}
