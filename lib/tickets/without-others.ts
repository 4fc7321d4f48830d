import type { Evidence } from '@/lib/diagnosis/evidence';

/** Whose password it was is nobody's business but its owner's. */
export function withoutOthers(evidence: Evidence): Evidence {
  const { authorization } = evidence;
  if (authorization === null) return evidence;
  return { ...evidence, authorization: { ...authorization, matchedChargerId: null } };
}
