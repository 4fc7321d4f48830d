/** The address that a charger must open, and its parts as chargers ask for them. */
export type StationUrl = {
  /** Whole: `ws://host:9220/nordlicht/CP-1`. */
  url: string;
  /** For chargers that append their identity themselves. */
  endpoint: string;
  /** OCPP security profile that goes with it: 1 is Basic alone, 2 is Basic over TLS. */
  profile: 1 | 2;
};

/**
 * @param gatewayUrl where chargers reach the gateway, without a slash at the end.
 * @param identity as registered; percent-encoded here.
 */
export function stationUrl(gatewayUrl: string, tenantSlug: string, identity: string): StationUrl {
  const endpoint = `${gatewayUrl}/${encodeURIComponent(tenantSlug)}`;
  return {
    url: `${endpoint}/${encodeURIComponent(identity)}`,
    endpoint,
    profile: gatewayUrl.startsWith('wss:') ? 2 : 1,
  };
}
