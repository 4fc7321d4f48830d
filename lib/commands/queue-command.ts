import { randomUUID } from 'node:crypto';
import type { Context } from '@/lib/context';
import { seal } from '@/lib/credentials/seal';
import type { Transaction } from '@/lib/db/database';
import type { ChargerCommand } from './schemas';

type QueuedCommand = {
  charger: { id: string; tenantId: string };
  command: ChargerCommand;
  expiresAfterMs: number;
  /** The fix that is to hear of its outcome. */
  fixId?: string;
};

/** Leaves a command to the gateways, encrypted. Whoever calls has authorized and audits it. */
export async function queueCommand(
  ctx: Context,
  tx: Transaction,
  { charger, command, expiresAfterMs, fixId }: QueuedCommand,
  secrets: { sealingKey: Buffer },
): Promise<string> {
  const id = randomUUID();
  await tx.gatewayCommand.create({
    data: {
      id,
      tenantId: charger.tenantId,
      chargerId: charger.id,
      kind: command.kind,
      sealed: seal(secrets.sealingKey, JSON.stringify(command), id),
      requestedBy: ctx.actor.kind === 'user' ? ctx.actor.userId : null,
      fixId: fixId ?? null,
      createdAt: ctx.now(),
      expiresAt: new Date(ctx.now().getTime() + expiresAfterMs),
    },
  });
  return id;
}
