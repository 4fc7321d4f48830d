import { authorize } from '@/lib/access/policy';
import { visibleChargers } from '@/lib/chargers/visible-chargers';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { DomainError } from '@/lib/errors';
import { parseId } from '@/lib/parse-input';
import { commandOutcomeSchema, type CommandOutcome } from './schemas';

export type CommandProgress = {
  kind: string;
  /** Null while it is under way. */
  outcome: CommandOutcome | null;
};

/** How a command to a charger went. One that no gateway took in time has failed. */
export async function getCommand(ctx: Context, commandId: string): Promise<CommandProgress> {
  authorize(ctx.actor, 'charger.read');
  const id = parseId(commandId);
  const command = await inScope(ctx, (tx) =>
    tx.gatewayCommand.findFirst({
      where: { id, charger: visibleChargers(ctx.actor) },
      select: { kind: true, outcome: true, expiresAt: true },
    }),
  );
  if (command === null) throw new DomainError('not-found', 'There is no such command.');
  const { expiresAt, kind, outcome } = command;
  if (outcome !== null) return { kind, outcome: commandOutcomeSchema.parse(outcome) };
  const isLate = expiresAt < ctx.now();
  return { kind, outcome: isLate ? { status: 'timeout', detail: null } : null };
}
