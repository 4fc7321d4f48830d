import type pg from 'pg';
import type { Role } from '@/lib/access/actor';

/** `userId` and `role` are null for a contact without an account. */
export type Reader = { userId: string | null; role: Role | null; name: string };
type Row = { userId: string | null; tenantId: string | null };

/**
 * Narrows the transaction to what the reader of a message may see now, by the same row-level
 * security as their pages: a customer their own tickets and what is public of them, staff their
 * tenants. A contact without an account sees one tenant, and `isPublic` has to be asked for.
 * @returns null for an account that may read nothing any more.
 */
export async function narrowToReader(client: pg.ClientBase, row: Row): Promise<Reader | null> {
  if (row.userId === null) {
    await scope(client, row.tenantId ?? '', '');
    return { userId: null, role: null, name: '' };
  }
  const { rows } = await client.query<{ role: Role; name: string; tenants: string[] }>(
    `SELECT role, name, ARRAY(SELECT tenant_id::text FROM membership WHERE user_id = u.id) AS tenants
     FROM user_account u WHERE id = $1 AND disabled_at IS NULL`,
    [row.userId],
  );
  const [user] = rows;
  if (user === undefined) return null;
  await scope(
    client,
    user.role === 'operator' ? '*' : user.tenants.join(','),
    user.role === 'customer' ? row.userId : '',
  );
  return { userId: row.userId, role: user.role, name: user.name };
}

async function scope(client: pg.ClientBase, tenants: string, customer: string): Promise<void> {
  await client.query(
    `SELECT set_config('app.tenants', $1, true), set_config('app.customer', $2, true)`,
    [tenants, customer],
  );
}
