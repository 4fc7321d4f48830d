import type { DirectoryTenant } from '@/lib/gateway/directory/directory-entry';
import type { SeenCharger } from '@/lib/gateway/limits/address-book';
import type { Arrival } from '@/lib/gateway/listen/arrival';
import type { HandshakeServices } from './handshake-services';

export type Attribution = {
  tenant: DirectoryTenant | null;
  tenantId: string | null;
  /** Probably: it is the only one that was seen from the address lately, and not connected now. */
  charger: SeenCharger | null;
};

const nobody: Attribution = { tenant: null, tenantId: null, charger: null };

/**
 * Whose TLS failure was it? No request came, so all there is to go by is the host that was asked
 * for and the address.
 */
export function attributeTlsFailure(
  { address, firstBytes, tls }: Arrival,
  { addresses, now, sessions, tenantHosts }: HandshakeServices,
): Attribution {
  if (firstBytes !== 'tls' || tls === null) return nobody;
  const tenant = tls.serverName === null ? null : tenantHosts.tenantOf(tls.serverName);
  const seen = addresses.onlyFrom(address, now().getTime());
  const isLikely =
    seen !== null &&
    (tenant === null || tenant.id === seen.tenantId) &&
    sessions.find(seen.id) === undefined;
  const charger = isLikely ? seen : null;
  return { tenant, tenantId: tenant?.id ?? charger?.tenantId ?? null, charger };
}
