import type { FixDefinition } from '@/lib/fixes/fix-definition';
import type { FixKind } from '@/lib/fixes/schemas';
import { acceptPath } from './accept-path';
import { acceptSpelling } from './accept-spelling';
import { acceptUsername } from './accept-username';
import { adjustLimits } from './adjust-limits';
import { closeSession } from './close-session';
import { enterValues } from './enter-values';
import { followSteps } from './follow-steps';
import { recommendedConfiguration } from './recommended-configuration';
import { openTicket } from './open-ticket';
import { renameCharger } from './rename-charger';
import { resetPassword } from './reset-password';
import { retryNow } from './retry-now';
import { trustRoot } from './trust-root';

/** The closed catalogue, in the order in which fixes are offered for the same cause. */
export const allFixes: readonly FixDefinition[] = [
  resetPassword,
  acceptSpelling,
  renameCharger,
  acceptUsername,
  enterValues,
  acceptPath,
  recommendedConfiguration,
  adjustLimits,
  closeSession,
  trustRoot,
  retryNow,
  followSteps,
  openTicket,
];

/** Null for a kind that is applied elsewhere, such as registering: it has no charger yet. */
export function findFix(kind: FixKind): FixDefinition | null {
  return allFixes.find((fix) => fix.kind === kind) ?? null;
}

export function fixesForCause(causeId: string): FixDefinition[] {
  return allFixes.filter((fix) => fix.causes.some((cause) => cause === causeId));
}
