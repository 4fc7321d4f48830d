import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { openSchemaEngine } from './schema-engine';

/**
 * Applies the migrations of prisma/migrations that the database does not have yet.
 * @returns the names of those applied now.
 */
export async function migrate(connectionString: string, root: string): Promise<string[]> {
  const datamodel = await readFile(path.join(root, 'prisma/schema.prisma'), 'utf8');
  const pool = new pg.Pool({ connectionString, max: 2 });
  const engine = await openSchemaEngine(pool, datamodel);
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: await readMigrations(path.join(root, 'prisma/migrations')),
      filters: { externalTables: [], externalEnums: [] },
    });
    return appliedMigrationNames;
  } finally {
    engine.free();
    await pool.end();
  }
}

async function readMigrations(baseDir: string) {
  const entries = await readdir(baseDir, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const migrationDirectories = await Promise.all(
    names.map(async (name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: 'ok' as const,
          value: await readFile(path.join(baseDir, name, 'migration.sql'), 'utf8'),
        },
      },
    })),
  );
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories,
  };
}
