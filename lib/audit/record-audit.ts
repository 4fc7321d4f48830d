import type { Context } from '@/lib/context';
import type { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/database';
import type { AuditAction } from '@/lib/format/audit-sentence';

export type AuditInput = {
  /** What was done, such as "charger.create". */
  action: AuditAction;
  subjectType: string;
  subjectId: string | null;
  tenantId: string | null;
  chargerId?: string | null;
  /** What changed, without secrets. */
  details?: Prisma.InputJsonObject;
};

/** Writes the audit row of a change. Call it in the transaction that makes the change. */
export async function recordAudit(
  ctx: Pick<Context, 'actor' | 'now'>,
  tx: Transaction,
  input: AuditInput,
): Promise<void> {
  await tx.auditEntry.create({
    data: {
      at: ctx.now(),
      actorId: ctx.actor.kind === 'user' ? ctx.actor.userId : null,
      actorName: actorName(ctx.actor),
      action: input.action,
      subjectType: input.subjectType,
      subjectId: input.subjectId,
      tenantId: input.tenantId,
      chargerId: input.chargerId ?? null,
      details: input.details ?? {},
    },
  });
}

function actorName(actor: Context['actor']): string {
  switch (actor.kind) {
    case 'user':
      return actor.name;
    case 'system':
      return actor.name;
    case 'api-key':
      return `API key ${actor.name}`;
    case 'anonymous':
      return 'signed-out visitor';
  }
}
