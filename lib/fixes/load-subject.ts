import { visibleChargers } from '@/lib/chargers/visible-chargers';
import type { Actor } from '@/lib/access/actor';
import type { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/database';
import { diagnosisSchema } from '@/lib/diagnosis/diagnosis';
import { evidenceSchema } from '@/lib/diagnosis/evidence';
import { DomainError } from '@/lib/errors';
import { findResemblingKnock } from '@/lib/unknown-identities/find-resembling-knock';
import type { FixSubject } from './fix-definition';
import { watchHours } from './schemas';

/**
 * A charger with its problem, as fixes see it.
 * @throws DomainError `not-found` for a charger that the actor may not see.
 */
export async function loadSubject(
  tx: Transaction,
  { actor, chargerId, now }: { actor: Actor; chargerId: string; now: Date },
): Promise<FixSubject> {
  const row = await tx.charger.findFirst({
    where: { AND: [visibleChargers(actor), { id: chargerId, deletedAt: null }] },
    select: selection,
  });
  if (row === null) throw new DomainError('not-found', 'There is no such charger.');
  const { credentials, session, episodes, fixes, ...charger } = row;
  const [episode] = episodes;
  const unknown = session === null ? await findUnknown(tx, charger, now) : null;
  const own = episode === undefined ? null : await problemOf(tx, episode, chargerId);
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
      unknown !== null &&
      unknown.episode !== null &&
      (own === null || own.errorType === 'unreachable')
        ? await problemOf(tx, unknown.episode, null)
        : own,
    unknown:
      unknown === null
        ? null
        : { id: unknown.id, identity: unknown.identity, resemblance: unknown.resemblance },
  };
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

async function problemOf(
  tx: Transaction,
  episode: EpisodeRow,
  chargerId: string | null,
): Promise<FixSubject['episode']> {
  const diagnosis = diagnosisSchema.safeParse(episode.diagnosis).data;
  const attempt =
    chargerId === null
      ? null
      : await tx.connectionAttempt.findFirst({
          where: {
            chargerId,
            errorType: episode.errorType,
            startedAt: { gte: episode.openedAt, lte: episode.lastSeenAt },
          },
          orderBy: { startedAt: 'desc' },
          select: { evidence: true },
        });
  return {
    id: episode.id,
    errorType: episode.errorType,
    causes: (diagnosis?.causes ?? []).map((cause) => cause.causeId),
    evidence: evidenceSchema.safeParse(attempt?.evidence).data ?? null,
  };
}

/** With its open problem, which is the charger's in truth. */
async function findUnknown(tx: Transaction, charger: { id: string; tenantId: string }, now: Date) {
  const found = await findResemblingKnock(tx, charger, now);
  if (found === null) return null;
  const episode = await tx.episode.findFirst({
    ...openEpisode,
    where: { ...openEpisode.where, unknownIdentityId: found.id },
  });
  return { ...found, episode };
}
