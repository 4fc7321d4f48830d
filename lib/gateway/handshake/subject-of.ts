import type { KnownAttempt } from './attempt';

/** Whose attempts belong together: the charger's, else the identity's, else the address's. */
export function subjectOf({ arrival, charger, path, tenant }: KnownAttempt): string {
  if (charger !== null) return charger.id;
  if (path.identity === null) return arrival.address;
  return `${tenant?.id ?? path.tenantSegment ?? ''}\n${path.identity.slice(0, 255)}`;
}
