import { findCause } from '@/lib/diagnosis/causes/all-causes';
import { errorTypeTexts } from '@/lib/diagnosis/guide/error-type-texts';
import { errorTypeOf } from '@/lib/format/error-type-name';
import { hostAndPort } from '@/lib/ocpp/host-and-port';
import { stationUrl } from '@/lib/ocpp/station-url';
import { bundleSchema, type TicketBundle } from '@/lib/tickets/bundle-schemas';
import type { ReplySubject } from './read-subject';
import type { ReplyValues, ReplyVariable } from './reply-variables';

/** Where chargers reach the gateway, without a slash at the end. */
export type RenderServices = { gatewayUrl: string; gatewayTlsUrl: string };

/**
 * What a ticket has to say for each variable: of the charger as it is now, and of the problem as
 * it was when the ticket was opened.
 */
export function replyValues(
  ticket: ReplySubject,
  agentName: string,
  services: RenderServices,
): ReplyValues {
  const bundle = bundleSchema.safeParse(ticket.evidence?.bundle).data ?? null;
  const errorType = errorTypeOf(ticket.errorType);
  const error = errorType === null ? null : errorTypeTexts[errorType];
  return {
    ...chargerValues(ticket, bundle, services),
    'error.title': error?.title,
    'error.status': error?.status,
    'error.sentence': bundle?.problem?.headline,
    'error.cause': findCause(ticket.cause ?? '')?.title,
    'ticket.number': `#${ticket.number}`,
    'ticket.subject': ticket.subject,
    'tenant.name': ticket.tenant.name,
    'requester.name': ticket.requester?.name,
    'agent.name': agentName,
  } satisfies Record<ReplyVariable, string | null | undefined>;
}

function chargerValues(
  ticket: ReplySubject,
  bundle: TicketBundle | null,
  services: RenderServices,
) {
  const charger = ticket.charger?.deletedAt === null ? ticket.charger : null;
  const isUnknown = ticket.source === 'unknown_identity';
  const identity = charger?.identity ?? (isUnknown ? ticket.about : null);
  const base = usesTls(charger, bundle) ? services.gatewayTlsUrl : services.gatewayUrl;
  const station = stationUrl(base, ticket.tenant.slug, charger?.identity ?? '');
  return {
    'charger.identity': identity,
    // What an unknown identity sends to is most likely not what it should.
    'charger.url': charger === null ? null : station.url,
    'charger.endpoint': station.endpoint,
    'charger.host': hostAndPort(base),
    'charger.username': identity,
    'charger.serial': charger?.serial ?? bundle?.charger?.serial,
    'charger.vendor': charger?.vendor ?? bundle?.charger?.vendor,
    'charger.model': charger?.model ?? ticket.model,
    'charger.firmware': charger?.firmware ?? ticket.firmware,
    'charger.site': charger?.site?.name ?? bundle?.charger?.site,
  };
}

/** What it has to use; where nobody says, what it used last. */
function usesTls(charger: ReplySubject['charger'], bundle: TicketBundle | null): boolean {
  const profile = charger?.securityProfile ?? null;
  if (profile !== null) return profile > 1;
  return (charger?.lastTransport ?? bundle?.evidence?.transport) === 'wss';
}
