import { setTimeout as wait } from 'node:timers/promises';
import type { Context } from '@/lib/context';
import { done, type Result } from '@/lib/errors';
import { getCommand, type CommandProgress } from './get-command';
import { requestCommand } from './request-command';

const firstPauseMs = 60;
const longestPauseMs = 500;

/** Requests a command and waits for its outcome; one always comes, if only that of a time-out. */
export async function runCommand(
  ctx: Context,
  input: unknown,
  secrets: { sealingKey: Buffer },
): Promise<Result<CommandProgress & { commandId: string }>> {
  const requested = await requestCommand(ctx, input, secrets);
  if (!requested.ok) return requested;
  const { commandId } = requested.value;
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 1.5, longestPauseMs)) {
    await wait(pauseMs);
    const progress = await getCommand(ctx, commandId);
    if (progress.outcome !== null) return done({ ...progress, commandId });
  }
}
