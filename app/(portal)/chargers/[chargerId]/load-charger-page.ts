import 'server-only';
import { can } from '@/lib/access/policy';
import { getChargerPatterns } from '@/lib/attempts/get-charger-patterns';
import { getTimeline, type AttemptTimeline } from '@/lib/attempts/get-timeline';
import { listAttempts, type AttemptPage } from '@/lib/attempts/list-attempts';
import { getCharger, type ChargerDetails } from '@/lib/chargers/get-charger';
import { getChargerHistory, type ChargerHistory } from '@/lib/chargers/get-charger-history';
import { getChargerSiblings, type Sibling } from '@/lib/chargers/get-charger-siblings';
import type { UserContext } from '@/lib/context';
import { listCertificates, type CertificateRow } from '@/lib/credentials/list-certificates';
import { listCredentials, type CredentialRow } from '@/lib/credentials/list-credentials';
import { presentDiagnosis, type PresentedDiagnosis } from '@/lib/diagnosis/present';
import { presentPattern, type PresentedPattern } from '@/lib/diagnosis/patterns/present-pattern';
import type { Evidence } from '@/lib/diagnosis/evidence';
import {
  expectNextAttempt,
  type ExpectedAttempt,
  type LearnedPace,
} from '@/lib/episodes/expect-next-attempt';
import { getChargerEpisode, type ChargerEpisode } from '@/lib/episodes/get-charger-episode';
import type { ChargerWords } from '@/lib/diagnosis/charger-words';
import type { FixOffer } from '@/lib/fixes/fix-preview';
import {
  getRejectedCertificate,
  type RejectedCertificate,
} from '@/lib/fixes/get-rejected-certificate';
import { listFixOffers } from '@/lib/fixes/list-fix-offers';
import { listFixes, type FixRow } from '@/lib/fixes/list-fixes';
import { formatDayTime } from '@/lib/format/exact-time';
import { stationUrl, type StationUrl } from '@/lib/ocpp/station-url';
import {
  getChargerSharedProblem,
  type ChargerSharedProblem,
} from '@/lib/shared-problems/get-charger-shared-problem';
import {
  getResemblingKnock,
  type ResemblingKnock,
} from '@/lib/unknown-identities/get-resembling-knock';
import { environment } from '@/lib/server/environment';
import { fixServices } from '@/lib/server/fix-services';
import { viewerZone } from '@/lib/server/viewer-zone';
import { listChargerTickets, type ChargerTicket } from '@/lib/tickets/list-charger-tickets';
import { chargerWords } from '@/lib/vendors/charger-words';
import { findVendorModel } from '@/lib/vendors/find-vendor-model';
import type { VendorModel } from '@/lib/vendors/vendor-model';

const attemptsForInterval = 7;
/** A fix that was verified is news for so long. */
const newsMs = 3_600_000;

export type ChargerPageData = {
  charger: ChargerDetails;
  episode: ChargerEpisode | null;
  /** The episode's diagnosis in words, filled in with this charger's values. */
  diagnosis: PresentedDiagnosis | null;
  expected: ExpectedAttempt | null;
  attempts: AttemptPage;
  /** Evidence of the newest attempt, whichever page is shown. */
  latestEvidence: Evidence | null;
  timeline: AttemptTimeline;
  /** Habits that show over time, in words. */
  patterns: PresentedPattern[];
  /** What knocks under nearly its identity; null while it is connected. */
  knock: ResemblingKnock | null;
  /** What it has together with others. */
  sharedProblem: ChargerSharedProblem | null;
  siblings: Sibling[];
  credentials: CredentialRow[];
  certificates: CertificateRow[];
  /** When all of it was read. */
  readAt: Date;
  /** Null for who may not see changes. */
  history: ChargerHistory | null;
  station: StationUrl;
  secureStation: StationUrl;
  /** What is known of its model, and how its own interface names things. */
  vendorModel: VendorModel | null;
  words: ChargerWords | null;
  /** The same for the address over TLS. */
  secureWords: ChargerWords | null;
  canManage: boolean;
  /** May it be asked over OCPP, and may its CPMS be asked in its name? */
  canCommand: boolean;
  canTest: boolean;
  /** Its open tickets, those that the reader may see. */
  tickets: ChargerTicket[];
  isCustomer: boolean;
  /** The fixes of the problem, best first, each with its preview. */
  offers: FixOffer[];
  /** What it was shown over TLS and did not take, where that is its problem. */
  rejected: RejectedCertificate | null;
  /** What was tried, newest first. */
  fixes: FixRow[];
  /** The one that the charger's attempts judge, or just have. */
  watched: FixRow | null;
};

/** Everything that the page of a charger shows, each read through its own verb. */
export async function loadChargerPage(
  ctx: UserContext,
  input: {
    chargerId: string;
    /** Which of several open episodes is to be shown. */
    episodeId: string | undefined;
    cursor: string | undefined;
    isFixAsked: boolean;
  },
): Promise<ChargerPageData> {
  const { chargerId, cursor } = input;
  const charger = await getCharger(ctx, chargerId);
  const isWell = charger.state === 'connected' && charger.errorType === null;
  const allFixes = listFixes(ctx, chargerId);
  // A charger that is well has nothing to fix, and is what most of these pages show.
  const offersFor = async () =>
    isWell && !input.isFixAsked && !hasFailed(await allFixes)
      ? []
      : listFixOffers(ctx, { chargerId }, fixServices());
  const [patterns, knock, sharedProblem, fixes, offers, rejected] = await Promise.all([
    getChargerPatterns(ctx, chargerId),
    getResemblingKnock(ctx, chargerId),
    getChargerSharedProblem(ctx, chargerId),
    allFixes,
    offersFor(),
    charger.errorType === 'unreachable' ? getRejectedCertificate(ctx, chargerId) : null,
  ]);
  const [
    episode,
    attempts,
    firstPage,
    timeline,
    siblings,
    credentials,
    certificates,
    history,
    tickets,
    zone,
  ] = await Promise.all([
    getChargerEpisode(ctx, chargerId, input.episodeId),
    listAttempts(ctx, { chargerId, cursor }),
    cursor === undefined ? null : listAttempts(ctx, { chargerId, take: attemptsForInterval }),
    getTimeline(ctx, chargerId),
    getChargerSiblings(ctx, chargerId),
    listCredentials(ctx, chargerId),
    listCertificates(ctx, chargerId),
    can(ctx.actor, 'audit.read') ? getChargerHistory(ctx, chargerId) : null,
    listChargerTickets(ctx, chargerId),
    viewerZone(),
  ]);
  // Fixes are of the current problem: beside another one they would promise what they do not do.
  const isFixable = episode?.isCurrent !== false || input.isFixAsked;
  const latest = (firstPage ?? attempts).attempts.slice(0, attemptsForInterval);
  const { gatewayUrl, gatewayTlsUrl } = environment();
  const station = stationUrl(gatewayUrl, charger.tenant.slug, charger.identity);
  const vendorModel = findVendorModel(charger);
  const wordsFor = (address: StationUrl) =>
    vendorModel === null ? null : chargerWords(vendorModel, address);
  const words = wordsFor(station);
  const secureStation = stationUrl(gatewayTlsUrl, charger.tenant.slug, charger.identity);
  return {
    charger,
    episode,
    diagnosis: present({ charger, episode, station, words, zone, now: ctx.now() }),
    expected: expectNextAttempt(
      latest.map((attempt) => attempt.startedAt),
      ctx.now(),
      paceOf(charger),
    ),
    attempts,
    latestEvidence: latest[0]?.evidence ?? null,
    timeline,
    patterns: patterns.map((pattern) =>
      presentPattern(pattern, (at) => formatDayTime(new Date(at), zone, ctx.now())),
    ),
    knock,
    sharedProblem,
    siblings,
    credentials,
    certificates,
    readAt: ctx.now(),
    history,
    tickets,
    isCustomer: ctx.actor.role === 'customer',
    station,
    secureStation,
    vendorModel,
    words,
    secureWords: wordsFor(secureStation),
    canManage: can(ctx.actor, 'charger.update'),
    canCommand: can(ctx.actor, 'charger.command'),
    canTest: can(ctx.actor, 'charger.test'),
    offers: isFixable ? offers : [],
    rejected: episode?.isCurrent === false ? null : rejected,
    fixes,
    watched: watchedOf(fixes, ctx.now()),
  };
}

/** Then something else is to be tried, whatever else is well. */
function hasFailed([newest]: readonly FixRow[]): boolean {
  return newest?.isOpen === true && newest.state === 'failed';
}

function watchedOf([newest]: readonly FixRow[], now: Date): FixRow | null {
  if (newest === undefined) return null;
  const { isOpen, settledAt, state } = newest;
  const isNews =
    state === 'verified' && settledAt !== null && now.getTime() - settledAt.getTime() < newsMs;
  return isOpen || isNews ? newest : null;
}

function paceOf({ lastSeenAt, reconnectIntervalSeconds }: ChargerDetails): LearnedPace {
  return {
    lastSeenAt,
    reconnectIntervalMs: reconnectIntervalSeconds === null ? null : reconnectIntervalSeconds * 1000,
  };
}

type PresentInput = Pick<ChargerPageData, 'charger' | 'episode' | 'station' | 'words'> & {
  zone: string;
  now: Date;
};

function present({ charger, episode, station, words, zone, now }: PresentInput) {
  if (episode === null) return null;
  const formatInstant = (instant: string) => formatDayTime(new Date(instant), zone, now);
  const newest = charger.password.pendingSince ?? charger.password.active?.since;
  return presentDiagnosis(episode.diagnosis, {
    identity: charger.identity,
    username: charger.identity,
    url: station.url,
    endpoint: station.endpoint,
    tenant: charger.tenant.name,
    ...(episode.otherIdentity === null ? {} : { otherIdentity: episode.otherIdentity }),
    'password-hint':
      newest === undefined
        ? 'No password is set yet'
        : `The one set on ${formatInstant(newest.toISOString())}, which was shown only then`,
    formatInstant,
    words,
  });
}
