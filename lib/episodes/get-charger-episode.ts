import { z } from 'zod';
import { authorize } from '@/lib/access/policy';
import { visibleChargers } from '@/lib/chargers/visible-chargers';
import type { Context } from '@/lib/context';
import type { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/database';
import { inScope } from '@/lib/db/scope';
import { diagnosisSchema, type Diagnosis } from '@/lib/diagnosis/diagnosis';
import { errorTypes, type ErrorType } from '@/lib/diagnosis/error-types';
import { evidenceSchema, type Evidence } from '@/lib/diagnosis/evidence';
import { DomainError } from '@/lib/errors';
import { errorTypeOf } from '@/lib/format/error-type-name';
import { parseId } from '@/lib/parse-input';

export type ChargerEpisode = {
  id: string;
  isOpen: boolean;
  diagnosis: Diagnosis;
  openedAt: Date;
  lastSeenAt: Date;
  resolvedAt: Date | null;
  attemptCount: number;
  reopenedCount: number;
  /** Of its latest attempt; null when that is past its retention, or there was none. */
  evidence: Evidence | null;
  /** The charger whose password was sent, where the actor may know it. */
  otherIdentity: string | null;
  /** Ids of the solution steps that somebody ticked off. */
  doneSteps: string[];
  /** Is it what a reader gets who asks for none? Fixes are for that one. */
  isCurrent: boolean;
  /** What else is open, the latest first. */
  alsoOpen: OpenEpisode[];
};

export type OpenEpisode = { id: string; errorType: ErrorType; openedAt: Date };

/**
 * The open episode of a charger, else its latest; null when it has had none. Where several are
 * open it is the one of this id, or the latest of them: the id of anything else is ignored.
 */
export async function getChargerEpisode(
  ctx: Context,
  chargerId: string,
  wantedId?: string,
): Promise<ChargerEpisode | null> {
  authorize(ctx.actor, 'episode.read');
  const id = parseId(chargerId);
  return inScope(ctx, async (tx) => {
    const isVisible = await tx.charger.count({
      where: { AND: [visibleChargers(ctx.actor), { id, deletedAt: null }] },
    });
    if (isVisible === 0) throw new DomainError('not-found', 'There is no such charger.');
    const latestFirst = { orderBy: { lastSeenAt: 'desc' }, select: selection } as const;
    const open = await tx.episode.findMany({
      where: { chargerId: id, state: 'open' },
      // One for each error type can be open at once.
      ...{ ...latestFirst, take: errorTypes.length },
    });
    const current =
      open[0] ?? (await tx.episode.findFirst({ where: { chargerId: id }, ...latestFirst }));
    if (current === null) return null;
    const wanted = z.uuid().safeParse(wantedId).data;
    const row = open.find((one) => one.id === wanted) ?? current;
    const attempt = await tx.connectionAttempt.findFirst({
      where: {
        chargerId: id,
        errorType: row.errorType,
        startedAt: { gte: row.openedAt, lte: row.lastSeenAt },
      },
      orderBy: { startedAt: 'desc' },
      select: { evidence: true },
    });
    const evidence = evidenceSchema.safeParse(attempt?.evidence).data ?? null;
    const otherIdentity = await findOther(ctx, tx, evidence?.authorization?.matchedChargerId);
    const episode = present(row, evidence, otherIdentity);
    if (episode === null) return null;
    const others = open.filter((one) => one.id !== row.id);
    return { ...episode, isCurrent: row.id === current.id, alsoOpen: others.flatMap(openEpisode) };
  });
}

async function findOther(
  ctx: Context,
  tx: Transaction,
  chargerId: string | null | undefined,
): Promise<string | null> {
  if (chargerId == null) return null;
  const other = await tx.charger.findFirst({
    where: { AND: [visibleChargers(ctx.actor), { id: chargerId }] },
    select: { identity: true },
  });
  return other?.identity ?? null;
}

const selection = {
  id: true,
  state: true,
  diagnosis: true,
  errorType: true,
  openedAt: true,
  lastSeenAt: true,
  resolvedAt: true,
  attemptCount: true,
  reopenedCount: true,
  stepTicks: { select: { stepId: true } },
} as const satisfies Prisma.EpisodeSelect;

type EpisodeRow = Prisma.EpisodeGetPayload<{ select: typeof selection }>;

function openEpisode({ id, errorType, openedAt }: EpisodeRow): OpenEpisode[] {
  const known = errorTypeOf(errorType);
  return known === null ? [] : [{ id, errorType: known, openedAt }];
}

/** A diagnosis that an older version wrote and this one cannot read counts as no episode. */
function present(
  row: EpisodeRow,
  evidence: Evidence | null,
  otherIdentity: string | null,
): Omit<ChargerEpisode, 'isCurrent' | 'alsoOpen'> | null {
  const diagnosis = diagnosisSchema.safeParse(row.diagnosis);
  if (!diagnosis.success) return null;
  const { state, stepTicks, ...episode } = row;
  return {
    ...episode,
    isOpen: state === 'open',
    diagnosis: diagnosis.data,
    evidence,
    otherIdentity,
    doneSteps: stepTicks.map((tick) => tick.stepId),
  };
}
