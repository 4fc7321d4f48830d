import type { Facts } from '@/lib/diagnosis/facts';

/** What the product knows of the identity that a report names. */
export type ReportFacts = Facts & {
  /** Null when it is not registered, or no more. */
  chargerId: string | null;
};

/** Of a report that names nobody, or nobody that is known. */
export function factsWithoutCharger(tenant: Facts['tenant']): ReportFacts {
  return {
    tenant,
    chargerId: null,
    charger: null,
    resembles: [],
    registeredElsewhere: false,
    cpms: null,
    history: { recentAttempts: 1, medianIntervalMs: null, identitiesFromAddress: 0 },
  };
}
