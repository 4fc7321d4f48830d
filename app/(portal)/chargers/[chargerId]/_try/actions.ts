'use server';

import { runCommand } from '@/lib/commands/run-command';
import type { CommandOutcome } from '@/lib/commands/schemas';
import { sealingKey } from '@/lib/credentials/seal';
import { requireContext } from '@/lib/server/context';
import { environment } from '@/lib/server/environment';
import { explainError } from '@/lib/server/explain-error';

export type TryAnswer =
  | { kind: 'outcome'; outcome: CommandOutcome }
  /** Something to agree to first. */
  | { kind: 'question'; message: string }
  | { kind: 'problem'; message: string };

/** Asks the charger, or its CPMS in its name, and waits for the answer. */
export async function tryAction(input: {
  chargerId: string;
  command: unknown;
  confirmed?: boolean;
}): Promise<TryAnswer> {
  const ctx = await requireContext();
  try {
    const result = await runCommand(ctx, input, { sealingKey: sealingKey(environment().secret) });
    if (!result.ok) {
      const question = result.errors.confirmed?.[0];
      if (question !== undefined) return { kind: 'question', message: question };
      return { kind: 'problem', message: Object.values(result.errors).flat().join(' ') };
    }
    const { outcome } = result.value;
    return outcome === null
      ? { kind: 'problem', message: 'No answer came.' }
      : { kind: 'outcome', outcome };
  } catch (error) {
    return { kind: 'problem', message: explainError(error).message };
  }
}
