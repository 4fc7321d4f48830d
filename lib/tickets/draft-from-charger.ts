import { listAttempts } from '@/lib/attempts/list-attempts';
import { getCharger, type ChargerDetails } from '@/lib/chargers/get-charger';
import type { Context } from '@/lib/context';
import { inScope } from '@/lib/db/scope';
import { getChargerEpisode } from '@/lib/episodes/get-charger-episode';
import { listFixes } from '@/lib/fixes/list-fixes';
import { fixNames, fixOutcome } from '@/lib/format/fix-words';
import { stationUrl } from '@/lib/ocpp/station-url';
import { DomainError } from '@/lib/errors';
import type { TicketBundle } from './bundle-schemas';
import { emptyBundle, type DraftServices, type DraftSubject } from './draft-subject';
import { exactAnswers, maxAnswers } from './exact-answers';
import { problemOf } from './problem-of';
import { topologyOfCharger } from './topology-of-charger';
import { withoutOthers } from './without-others';

/** Everything that is on record of a charger and its problem, the open one or the latest. */
export async function draftFromCharger(
  ctx: Context,
  chargerId: string,
  { gatewayUrl }: DraftServices,
): Promise<DraftSubject> {
  const charger = await getCharger(ctx, chargerId);
  const [episode, { attempts }, fixes, timeZone] = await Promise.all([
    getChargerEpisode(ctx, chargerId),
    listAttempts(ctx, { chargerId, take: maxAnswers }),
    listFixes(ctx, chargerId),
    timeZoneOf(ctx, charger.tenant.id),
  ]);
  // What is over explains nothing about a charger that is well.
  const problem =
    episode !== null && (episode.isOpen || charger.state !== 'connected') ? episode : null;
  const evidence = problem?.evidence ?? attempts[0]?.evidence ?? null;
  const { tenant } = charger;
  const url = stationUrl(gatewayUrl, tenant.slug, charger.identity).url;
  const about = { source: 'charger', about: charger.identity } as const;
  return {
    source: 'charger',
    tenantId: tenant.id,
    chargerId: charger.id,
    episodeId: problem?.id ?? null,
    unknownIdentityId: null,
    sharedProblemId: null,
    vendor: charger.vendor,
    siteId: charger.site?.id ?? null,
    bundle: {
      ...emptyBundle({
        ...about,
        tenant: { name: tenant.name, slug: tenant.slug, timeZone },
        now: ctx.now(),
      }),
      charger: chargerPart(charger, url),
      problem:
        problem === null
          ? null
          : problemOf(
              problem.diagnosis,
              { identity: charger.identity, tenant: tenant.name },
              { ...problem, firstSeenAt: problem.openedAt },
            ),
      messages: exactAnswers(attempts, timeZone),
      topology: topologyOfCharger(
        charger,
        problem?.isOpen === true ? problem.diagnosis.refusedBy : null,
        evidence,
        gatewayUrl,
      ),
      evidence: evidence === null ? null : withoutOthers(evidence),
      fixes: fixes.map(({ kind, state, verdict, appliedAt }) => ({
        name: fixNames[kind],
        outcome: fixOutcome(state, verdict),
        utc: appliedAt.toISOString(),
      })),
    },
  };
}

function chargerPart(charger: ChargerDetails, url: string): TicketBundle['charger'] {
  const { identity, vendor, model, firmware, serial, ocppVersion, state } = charger;
  return {
    ...{ identity, vendor, model, firmware, serial, ocppVersion, state, url },
    site: charger.site?.name ?? null,
    cpms: charger.cpms?.name ?? null,
    stateSince: charger.stateSince.toISOString(),
    lastConnectedAt: charger.lastConnectedAt?.toISOString() ?? null,
    address: charger.session?.address ?? charger.lastAddress,
  };
}

export async function timeZoneOf(ctx: Context, tenantId: string): Promise<string> {
  const tenant = await inScope(ctx, (tx) =>
    tx.tenant.findUnique({ where: { id: tenantId }, select: { timeZone: true } }),
  );
  if (tenant === null) throw new DomainError('not-found', 'This tenant does not exist.');
  return tenant.timeZone;
}
