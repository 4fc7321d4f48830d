import type { TicketBundle } from './bundle-schemas';
import type { TicketSourceKind } from './ticket-values';

/** Services of the process that a draft needs. */
export type DraftServices = {
  /** Where chargers reach the gateway, without a slash at the end. */
  gatewayUrl: string;
};

/** What a draft is about, whatever it was opened from. */
export type DraftSubject = {
  source: TicketSourceKind;
  tenantId: string;
  chargerId: string | null;
  episodeId: string | null;
  unknownIdentityId: string | null;
  sharedProblemId: string | null;
  vendor: string | null;
  siteId: string | null;
  bundle: TicketBundle;
};

type Part = 'charger' | 'problem' | 'topology' | 'evidence' | 'log';

/** A bundle of which most is not known. */
export function emptyBundle(
  known: Pick<TicketBundle, 'source' | 'about' | 'tenant'> & { now: Date },
): TicketBundle {
  const nothing = { charger: null, problem: null, topology: null, evidence: null, log: null };
  const { now, ...rest } = known;
  return {
    version: 1,
    frozenAt: now.toISOString(),
    ...rest,
    ...(nothing satisfies Record<Part, null>),
    messages: [],
    fixes: [],
    chargers: [],
    chargerCount: 0,
    shared: null,
    answers: [],
    scrubbed: [],
  };
}
