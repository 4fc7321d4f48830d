import type { ChargerDetails } from '@/lib/chargers/get-charger';
import type { RefusedBy } from '@/lib/diagnosis/error-types';
import type { Evidence } from '@/lib/diagnosis/evidence';
import { addressRangeOf } from '@/lib/format/address-range-of';
import { topologyOf, type Topology } from '@/lib/format/topology';

/** The way of a registered charger's connection. `refusedBy` is null where nothing is broken. */
export function topologyOfCharger(
  charger: Pick<ChargerDetails, 'identity' | 'vendor' | 'model' | 'state' | 'lastAddress' | 'cpms'>,
  refusedBy: RefusedBy | null,
  evidence: Evidence | null,
  gatewayUrl: string,
): Topology {
  const address = evidence?.address ?? charger.lastAddress;
  return topologyOf({
    identity: charger.identity,
    model: [charger.vendor, charger.model].filter(Boolean).join(' '),
    state: charger.state,
    refusedBy,
    evidence,
    address,
    addressRange: address === null ? null : addressRangeOf(address),
    gateway: new URL(gatewayUrl).host,
    cpmsName: charger.cpms?.name ?? null,
  });
}
