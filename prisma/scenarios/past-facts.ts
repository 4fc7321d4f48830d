import type { Facts } from '@/lib/diagnosis/facts';
import { resemblance } from '@/lib/ocpp/identity-key';
import { pastCpmsFacts } from './past-cpms';
import type { ScenarioCharger, ScenarioTenant } from './scenario';
import type { SentRequest } from './sent-request';

/** What the gateway knew of a charger at an attempt of the past. */
export function pastFacts(
  tenant: ScenarioTenant,
  charger: ScenarioCharger,
  sent: SentRequest,
  history: { connectedAt: Date | null; activeSince: Date; deletedAt: Date | null },
): Facts {
  const isFound = charger.isRegistered && sent.identity === charger.identity;
  const isHere = isFound && charger.behaviour !== 'wrong-tenant';
  const how = isFound ? null : resemblance(sent.identity, charger.identity);
  const { id, identity, subprotocol, vendor, model } = charger;
  return {
    tenant: { id: tenant.id, slug: tenant.slug, name: tenant.name },
    charger: isHere
      ? {
          id,
          identity,
          deletedAt: history.deletedAt?.toISOString() ?? null,
          ocppVersion: history.connectedAt === null ? null : subprotocol,
          vendor,
          model,
          lastConnectedAt: history.connectedAt?.toISOString() ?? null,
          credential: {
            hasActive: charger.credential !== 'none',
            activeSince: history.activeSince.toISOString(),
            activeUsed: history.connectedAt !== null && charger.credential !== 'rotated',
          },
        }
      : null,
    resembles: charger.isRegistered && how !== null ? [{ chargerId: id, identity, how }] : [],
    registeredElsewhere: charger.behaviour === 'wrong-tenant',
    cpms: pastCpmsFacts(tenant, charger),
    history: { recentAttempts: 6, medianIntervalMs: 60_000, identitiesFromAddress: 1 },
  };
}
