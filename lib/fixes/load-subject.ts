import { visibleChargers } from '@/lib/chargers/visible-chargers';
import type { Actor } from '@/lib/access/actor';
import type { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/database';
import { diagnosisSchema } from '@/lib/diagnosis/diagnosis';
import { evidenceSchema } from '@/lib/diagnosis/evidence';
import { DomainError } from '@/lib/errors';
import { findResemblingKnocks } from '@/lib/unknown-identities/find-resembling-knock';
import { findWrongPaths } from './find-wrong-paths';
import type { FixSubject } from './fix-definition';
import { identityConflicts } from './identity-conflicts';
import { watchHours } from './schemas';

/**
 * A charger with its problem, as fixes see it.
 * @throws DomainError `not-found` for a charger that the actor may not see.
 */
export async function loadSubject(
  tx: Transaction,
  { actor, chargerId, now }: { actor: Actor; chargerId: string; now: Date },
): Promise<FixSubject> {
  const subject = (await loadSubjects(tx, { actor, chargerIds: [chargerId], now })).get(chargerId);
  if (subject === undefined) throw new DomainError('not-found', 'There is no such charger.');
  return subject;
}

/** The same for several at once, read in sets. Those that the actor may not see are left out. */
export async function loadSubjects(
  tx: Transaction,
  { actor, chargerIds, now }: { actor: Actor; chargerIds: readonly string[]; now: Date },
): Promise<Map<string, FixSubject>> {
  const rows = await tx.charger.findMany({
    where: { AND: [visibleChargers(actor), { id: { in: [...chargerIds] }, deletedAt: null }] },
    select: selection,
  });
  const away = rows.filter(({ session }) => session === null);
  const knocks = await loadKnocks(tx, away, now);
  const evidence = await latestEvidence(
    tx,
    rows.flatMap(({ episodes }) => episodes.map(({ id }) => id)),
  );
  const subjects = rows.map((row): FixSubject => {
    const { credentials, session, episodes, fixes, ...charger } = row;
    const [episode] = episodes;
    const own = episode === undefined ? null : problemOf(episode, evidence.get(episode.id));
    const knock = knocks.get(charger.id) ?? null;
    return {
      charger: {
        ...charger,
        hasPassword: credentials.length > 0,
        hasSession: session !== null,
        isConnected: session !== null && session.leaseUntil > now,
        isCheckedByCpms: charger.cpms?.url != null && charger.cpms.authentication === 'passed-on',
      },
      notTaken: fixes
        .filter(({ appliedAt }) => now.getTime() - appliedAt.getTime() < watchHours * 3_600_000)
        .map(({ kind }) => kind),
      // Silence is what its other spelling looks like from here.
      episode:
        knock?.episode != null && (own === null || own.errorType === 'unreachable')
          ? problemOf(knock.episode, undefined)
          : own,
      unknown: knock?.unknown ?? null,
      wrongPath: null,
    };
  });
  const wrongPaths = await findWrongPaths(tx, subjects);
  return new Map(
    subjects.map((subject) => {
      const { id } = subject.charger;
      return [id, { ...subject, wrongPath: wrongPaths.get(id) ?? null }];
    }),
  );
}

const episodeSelection = {
  id: true,
  errorType: true,
  diagnosis: true,
  openedAt: true,
  lastSeenAt: true,
} as const satisfies Prisma.EpisodeSelect;

const openEpisode = {
  where: { state: 'open' },
  orderBy: { lastSeenAt: 'desc' },
  take: 1,
  select: episodeSelection,
} as const;

const selection = {
  id: true,
  tenantId: true,
  identity: true,
  vendor: true,
  model: true,
  ocppVersion: true,
  acceptedUsername: true,
  lastConnectedAt: true,
  lastAddress: true,
  tenant: { select: { slug: true } },
  cpms: {
    select: {
      id: true,
      name: true,
      connectionsPerMinute: true,
      callsPerMinute: true,
      messagesPerMinute: true,
      url: true,
      authentication: true,
    },
  },
  credentials: { where: { kind: 'basic', state: 'active' }, select: { id: true }, take: 1 },
  session: { select: { leaseUntil: true } },
  fixes: {
    where: { state: 'failed', verdict: 'not-taken' },
    orderBy: { appliedAt: 'desc' },
    take: 5,
    select: { kind: true, appliedAt: true },
  },
  episodes: openEpisode,
} as const satisfies Prisma.ChargerSelect;

type EpisodeRow = Prisma.EpisodeGetPayload<{ select: typeof episodeSelection }>;

function problemOf(episode: EpisodeRow, evidence: unknown): NonNullable<FixSubject['episode']> {
  const diagnosis = diagnosisSchema.safeParse(episode.diagnosis).data;
  return {
    id: episode.id,
    errorType: episode.errorType,
    causes: (diagnosis?.causes ?? []).map((cause) => cause.causeId),
    evidence: evidenceSchema.safeParse(evidence).data ?? null,
  };
}

/** The evidence of each episode's latest attempt, by episode. */
async function latestEvidence(
  tx: Transaction,
  episodeIds: readonly string[],
): Promise<Map<string, unknown>> {
  if (episodeIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ id: string; evidence: unknown }[]>`
    SELECT e.id, latest.evidence FROM episode e CROSS JOIN LATERAL (
      SELECT a.evidence FROM connection_attempt a
      WHERE a.charger_id = e.charger_id AND a.error_type = e.error_type
        AND a.started_at BETWEEN e.opened_at AND e.last_seen_at
      ORDER BY a.started_at DESC LIMIT 1) AS latest
    WHERE e.id = ANY (${[...episodeIds]}::uuid[])`;
  return new Map(rows.map(({ evidence, id }) => [id, evidence]));
}

type Knock = { unknown: NonNullable<FixSubject['unknown']>; episode: EpisodeRow | null };

/** What knocks under nearly the identities of chargers, with its open problem, which is theirs. */
async function loadKnocks(
  tx: Transaction,
  chargers: readonly { id: string; tenantId: string }[],
  now: Date,
): Promise<Map<string, Knock>> {
  const found = await findResemblingKnocks(tx, chargers, now);
  if (found.size === 0) return new Map();
  const knocks = [...found].map(([chargerId, knock]) => ({ chargerId, ...knock }));
  const episodes = await tx.episode.findMany({
    where: { state: 'open', unknownIdentityId: { in: knocks.map(({ id }) => id) } },
    orderBy: { lastSeenAt: 'asc' },
    select: { ...episodeSelection, unknownIdentityId: true },
  });
  const byUnknown = new Map(episodes.map((episode) => [episode.unknownIdentityId, episode]));
  const tenants = new Map(chargers.map(({ id, tenantId }) => [id, tenantId]));
  const conflicts = await identityConflicts(
    tx,
    knocks.map(({ chargerId, identity }) => ({
      ...{ chargerId, identity, tenantId: tenants.get(chargerId) ?? '' },
    })),
  );
  return new Map(
    knocks.map(({ chargerId, id, identity, resemblance }) => [
      chargerId,
      {
        unknown: { id, identity, resemblance, conflict: conflicts.get(chargerId) ?? null },
        episode: byUnknown.get(id) ?? null,
      },
    ]),
  );
}
