import { fixesForCause } from './catalogue/all-fixes';
import type { FixKind } from './schemas';

type Problem = { errorType: string; causes: readonly string[] };

/** Can this fix end such a problem, by what may be behind it? */
export function fixFits(kind: FixKind, { causes, errorType }: Problem): boolean {
  if (kind === 'follow-steps') return true;
  if (kind === 'reset-password' && isAboutPasswords(errorType)) return true;
  return causes.some((cause) => fixesForCause(cause).some((fix) => fix.kind === kind));
}

export function isAboutPasswords(errorType: string): boolean {
  return ['no-credentials-sent', 'credentials-not-set', 'invalid-credentials'].includes(errorType);
}
