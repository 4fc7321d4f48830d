'use server';

import { refresh } from 'next/cache';
import type { TickStep } from '@/lib/episodes/schemas';
import { tickStep } from '@/lib/episodes/tick-step';
import { requireContext } from '@/lib/server/context';
import { explainError } from '@/lib/server/explain-error';

export type TickAnswer = { message: string | null };

/** Ticks a step off, or back on. */
export async function tickStepAction(input: TickStep): Promise<TickAnswer> {
  const ctx = await requireContext();
  try {
    await tickStep(ctx, input);
  } catch (error) {
    return { message: explainError(error).message };
  }
  refresh();
  return { message: null };
}
