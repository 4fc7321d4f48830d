import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate } from '@/lib/db/migrate';
import { startEmbeddedPostgres } from '@/lib/runtime/embedded-postgres';

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string;
    postgresAdminUrl: string;
  }
}

/** One PostgreSQL for the run; its migrated database is the template of each file's own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(path.join(tmpdir(), 'exolink-test-'));
  await chmod(directory, 0o755);
  const postgres = await startEmbeddedPostgres({
    directory,
    password: randomBytes(12).toString('hex'),
    isTemporary: true,
    settings: [
      'fsync=off',
      'synchronous_commit=off',
      'full_page_writes=off',
      'max_connections=200',
    ],
  });
  await migrate(postgres.url, process.cwd());
  project.provide('postgresUrl', postgres.url);
  project.provide('postgresAdminUrl', postgres.adminUrl);
  return postgres.stop;
}
