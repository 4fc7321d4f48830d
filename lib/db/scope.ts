import type { Actor } from '@/lib/access/actor';
import { DomainError } from '@/lib/errors';
import type { Database, Transaction } from './database';

/** Value of `app.tenants` that opens the rows of every tenant. */
const everyTenant = '*';

/**
 * Runs `work` in one transaction that sees only the actor's tenants, whatever its queries ask
 * for: row-level security reads `app.tenants`, which lives as long as the transaction.
 * @throws DomainError `unauthenticated` for an actor who has not signed in.
 */
export function inScope<T>(
  ctx: { db: Database; actor: Actor },
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return transaction(ctx.db, scopeOf(ctx.actor), work, customerOf(ctx.actor));
}

/**
 * Runs `work` over the rows of every tenant. For what happens before there is an actor
 * (signing in, one-time links) and for the processes of the installation.
 */
export function inSystemScope<T>(db: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return transaction(db, everyTenant, work);
}

function scopeOf(actor: Actor): string {
  switch (actor.kind) {
    case 'system':
      return everyTenant;
    case 'user':
      return actor.role === 'operator' ? everyTenant : actor.tenantIds.join(',');
    case 'api-key':
      return actor.tenantId;
    case 'anonymous':
      throw new DomainError('unauthenticated', 'Sign in to see this.');
  }
}

/** Row-level security narrows a customer to their own tickets, and to what is public of them. */
function customerOf(actor: Actor): string {
  return actor.kind === 'user' && actor.role === 'customer' ? actor.userId : '';
}

function transaction<T>(
  db: Database,
  tenants: string,
  work: (tx: Transaction) => Promise<T>,
  customer = '',
): Promise<T> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`
      SELECT set_config('app.tenants', ${tenants}, true), set_config('app.customer', ${customer}, true)`;
    return work(tx);
  });
}
