import { randomUUID } from 'node:crypto';
import type { Context } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { inSystemScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { auditUser, issueLink, lockRoles } from './internal';
import { linkUrl } from './link-url';
import { emailSchema } from './schemas';

/**
 * Makes the operator's account at the first start. Returns a one-time sign-in link as long as
 * no operator has chosen a password, so that a link lost on the way is replaced by a restart.
 */
export async function ensureOperator(
  ctx: Context,
  input: { email: string; portalUrl: string },
): Promise<{ link: string } | null> {
  if (ctx.actor.kind !== 'system') {
    throw new DomainError('forbidden', 'Only the installation itself may do this.');
  }
  const email = emailSchema.parse(input.email);
  return inSystemScope(ctx.db, async (tx) => {
    await lockRoles(tx);
    const operators = await tx.user.findMany({
      where: { role: 'operator', disabledAt: null },
      orderBy: { createdAt: 'asc' },
      select: { id: true, email: true, passwordHash: true },
    });
    if (operators.some((operator) => operator.passwordHash !== null)) return null;
    const operator = operators[0] ?? (await createOperator(ctx, tx, email));
    const { token } = await issueLink(ctx, tx, operator.id, 'sign_in');
    await auditUser(
      ctx,
      tx,
      'user.create-link',
      { id: operator.id, email: operator.email, tenantIds: [] },
      { purpose: 'sign_in' },
    );
    return { link: linkUrl(input.portalUrl, token) };
  });
}

async function createOperator(
  ctx: Context,
  tx: Transaction,
  email: string,
): Promise<{ id: string; email: string }> {
  const id = randomUUID();
  await tx.user.create({
    data: { id, email, name: 'Operator', role: 'operator', createdAt: ctx.now() },
  });
  await auditUser(ctx, tx, 'user.create-operator', { id, email, tenantIds: [] });
  return { id, email };
}
