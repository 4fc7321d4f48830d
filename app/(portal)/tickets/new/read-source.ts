import { oneParam } from '@/lib/server/search-params';

/** What the address says that the ticket is opened from, as `draftTicket` takes it. */
export function readSource(
  params: Record<string, string | string[] | undefined>,
): Record<string, string> | null {
  const chargerId = oneParam(params.charger);
  if (chargerId !== undefined) return { source: 'charger', chargerId };
  const unknownIdentityId = oneParam(params.unknown);
  if (unknownIdentityId !== undefined) return { source: 'unknown_identity', unknownIdentityId };
  const sharedProblemId = oneParam(params.problem);
  if (sharedProblemId !== undefined) return { source: 'shared_problem', sharedProblemId };
  return null;
}
