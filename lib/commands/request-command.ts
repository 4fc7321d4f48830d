import { authorize, type Permission } from '@/lib/access/policy';
import { recordAudit } from '@/lib/audit/record-audit';
import { visibleChargers } from '@/lib/chargers/visible-chargers';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { correct, done, DomainError, type Result } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { queueCommand } from './queue-command';
import { commandRequestSchema, type CommandKind } from './schemas';

const expiresAfterMs = 30_000;

/**
 * Asks the gateway that holds the charger's session to do something over it, or to knock at the
 * CPMS in the charger's name. The answer is read with `getCommand`.
 */
export async function requestCommand(
  ctx: Context,
  input: unknown,
  secrets: { sealingKey: Buffer },
): Promise<Result<{ commandId: string }>> {
  const parsed = parseInput(commandRequestSchema, input);
  if (!parsed.ok) {
    authorize(ctx.actor, 'charger.command');
    return parsed;
  }
  const { chargerId, command, confirmed } = parsed.value;
  const permission = permissionFor(command.kind);
  authorize(ctx.actor, permission);

  return inScope(ctx, async (tx) => {
    const charger = await tx.charger.findFirst({
      where: { ...visibleChargers(ctx.actor), id: chargerId, deletedAt: null },
      select: {
        tenantId: true,
        identity: true,
        session: { select: { leaseUntil: true } },
        cpms: { select: { url: true } },
      },
    });
    if (charger === null) throw new DomainError('not-found', 'This charger does not exist.');
    const { identity, tenantId, session } = charger;
    authorize(ctx.actor, permission, tenantId);
    const isConnected = session !== null && session.leaseUntil > ctx.now();
    if (command.kind !== 'test-handshake' && !isConnected) {
      throw new DomainError('conflict', 'The charger is not connected, so it cannot be asked.');
    }
    if (command.kind === 'test-handshake') {
      if (charger.cpms?.url == null) {
        throw new DomainError('conflict', 'This charger has no CPMS that could be asked.');
      }
      if (isConnected && !confirmed) {
        return correct({ confirmed: ['The charger is connected. The test may end its session.'] });
      }
    }
    const queued = { charger: { id: chargerId, tenantId }, command, expiresAfterMs };
    const id = await queueCommand(ctx, tx, queued, secrets);
    await recordAudit(ctx, tx, {
      action: `charger.${command.kind}`,
      subjectType: 'charger',
      subjectId: chargerId,
      tenantId,
      chargerId,
      // The value may be a secret, so that only the name is kept.
      details: { identity, ...(command.kind === 'write-setting' ? { key: command.key } : {}) },
    });
    return done({ commandId: id });
  });
}

function permissionFor(kind: CommandKind): Permission {
  return kind === 'test-handshake' ? 'charger.test' : 'charger.command';
}
