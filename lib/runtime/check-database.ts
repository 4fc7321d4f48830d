import pg from 'pg';
import { StartProblem } from './start-problem';

const connectTimeoutMs = 10_000;

type Rights = { role: string; rolsuper: boolean; rolbypassrls: boolean; can_create: boolean };

/**
 * Makes sure that the server of DATABASE_URL answers, and that its role is one which row-level
 * security binds: a superuser would see every tenant through a forgotten filter.
 * @throws StartProblem
 */
export async function checkDatabase(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: connectTimeoutMs });
  try {
    await client.connect();
    const { rows } = await client.query<Rights>(
      `SELECT rolname AS role, rolsuper, rolbypassrls,
              has_database_privilege(current_database(), 'CREATE') AS can_create
       FROM pg_roles WHERE rolname = current_user`,
    );
    const problem = problemOfRole(rows[0]);
    if (problem !== null) throw new StartProblem(problem);
  } catch (error) {
    if (error instanceof StartProblem) throw error;
    throw new StartProblem(problemOfConnection(error, new URL(connectionString)));
  } finally {
    await client.end().catch(() => undefined);
  }
}

export function problemOfRole(rights: Rights | undefined): string | null {
  if (rights === undefined) return 'The role of DATABASE_URL does not exist.';
  if (rights.rolsuper || rights.rolbypassrls) {
    const what = rights.rolsuper ? 'is a superuser' : 'has BYPASSRLS';
    return (
      `The role "${rights.role}" of DATABASE_URL ${what}, so the separation of tenants would not hold. ` +
      `Create another one and use it: CREATE ROLE exolink LOGIN PASSWORD '...'; CREATE DATABASE exolink OWNER exolink;`
    );
  }
  if (!rights.can_create) {
    return `The role "${rights.role}" of DATABASE_URL may not create tables. Make it the owner: ALTER DATABASE ... OWNER TO "${rights.role}";`;
  }
  return null;
}

/** One line that never repeats the password. */
export function problemOfConnection(error: unknown, address: URL): string {
  const code = codeOf(error);
  const server = `${address.hostname}:${address.port || '5432'}`;
  const database = address.pathname.slice(1);
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `The host "${address.hostname}" of DATABASE_URL is not known. Correct its name.`;
    case 'ECONNREFUSED':
      return `Nothing answers at ${server}, the server of DATABASE_URL. Start PostgreSQL there, or correct the address.`;
    case '28P01':
    case '28000':
      return `PostgreSQL at ${server} refuses the role or password of DATABASE_URL. Correct them.`;
    case '3D000':
      return `There is no database "${database}" at ${server}. Create it: CREATE DATABASE "${database}" OWNER "${address.username}";`;
    case '53300':
      return `PostgreSQL at ${server} has no connection left. Close some, or raise max_connections.`;
    default:
      return `PostgreSQL at ${server} cannot be reached (${code}). Correct DATABASE_URL, or look at that server's log.`;
  }
}

function codeOf(error: unknown): string {
  // Trying several addresses of one host fails with all the reasons at once.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  if (first instanceof Error && 'code' in first && typeof first.code === 'string')
    return first.code;
  return 'no answer in time';
}
