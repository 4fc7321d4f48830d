'use server';

import { revalidatePath } from 'next/cache';
import { fingerprintKey } from '@/lib/credentials/fingerprint';
import { issueCredential } from '@/lib/credentials/issue-credential';
import type { TickStep } from '@/lib/episodes/schemas';
import { tickStep } from '@/lib/episodes/tick-step';
import { requireContext } from '@/lib/server/context';
import { environment } from '@/lib/server/environment';
import { explainError } from '@/lib/server/explain-error';

const page = '/chargers/[chargerId]';

export type TickAnswer = { message: string | null };

/** Ticks a step off, or back on. */
export async function tickStepAction(input: TickStep): Promise<TickAnswer> {
  const ctx = await requireContext();
  try {
    await tickStep(ctx, input);
  } catch (error) {
    return { message: explainError(error).message };
  }
  revalidatePath(page, 'page');
  return { message: null };
}

export type NewPassword = { password: string; isActive: boolean } | { message: string };

/** Generates a password. The answer holds the only copy of it. */
export async function resetPasswordAction(chargerId: string): Promise<NewPassword> {
  const ctx = await requireContext();
  try {
    const secrets = { fingerprintKey: fingerprintKey(environment().secret) };
    const issued = await issueCredential(ctx, { chargerId }, secrets);
    if (!issued.ok) return { message: 'This charger does not exist.' };
    revalidatePath(page, 'page');
    return { password: issued.value.password, isActive: issued.value.state === 'active' };
  } catch (error) {
    return { message: explainError(error).message };
  }
}
