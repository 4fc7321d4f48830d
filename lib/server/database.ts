import 'server-only';
import { createDatabase, type Database } from '@/lib/db/database';
import { environment } from './environment';

const processWide = globalThis as typeof globalThis & { exolinkDatabase?: Database };

/** The portal's one Prisma client. It lives on globalThis to survive hot reloading. */
export function database(): Database {
  processWide.exolinkDatabase ??= createDatabase(environment().databaseUrl);
  return processWide.exolinkDatabase;
}
