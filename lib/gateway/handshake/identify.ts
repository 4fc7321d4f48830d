import { DirectoryUnavailable } from '@/lib/gateway/directory/directory-unavailable';
import { pathSegments } from '@/lib/ocpp/station-path';
import type { Attempt } from './attempt';
import type { HandshakeServices } from './handshake-services';

const maxTried = 4;

/**
 * Finds out whose attempt a refused one was, where the chain ended before it asked: a path gone
 * wrong still names tenant and charger more often than not.
 */
export async function identify(attempt: Attempt, services: HandshakeServices): Promise<void> {
  if (attempt.charger !== null || attempt.isUndecidable) return;
  try {
    await findTenant(attempt, services);
    await findCharger(attempt, services);
  } catch (error) {
    if (!(error instanceof DirectoryUnavailable)) throw error;
  }
}

async function findTenant(attempt: Attempt, { directory }: HandshakeServices): Promise<void> {
  if (attempt.tenant !== null) return;
  const segments = pathSegments(attempt.target).slice(0, maxTried);
  for (const segment of segments) {
    attempt.tenant = await directory.tenant(segment.toLowerCase());
    if (attempt.tenant !== null) return;
  }
  // With more behind it, nothing was cut off at its end and nothing was glued to it.
  const [only] = segments;
  if (only === undefined || segments.length > 1) return;
  attempt.pathHints = (await directory.pathHints(only.toLowerCase())) ?? undefined;
}

async function findCharger(attempt: Attempt, { directory }: HandshakeServices): Promise<void> {
  const { path, tenant } = attempt;
  if (tenant === null) return;
  const identity = path.identity?.slice(0, 255) ?? null;
  const others = pathSegments(attempt.target).reverse().slice(0, maxTried);
  for (const candidate of new Set([...(identity === null ? [] : [identity]), ...others])) {
    if (candidate === tenant.slug) continue;
    attempt.charger = await directory.charger(tenant.id, candidate);
    if (attempt.charger !== null) return;
  }
  if (identity !== null) {
    attempt.surroundings = await directory.surroundings(tenant.id, identity);
  }
}
