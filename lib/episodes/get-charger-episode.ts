import { authorize } from '@/lib/access/policy';
import { visibleChargers } from '@/lib/chargers/visible-chargers';
import type { Context } from '@/lib/context';
import type { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/database';
import { inScope } from '@/lib/db/scope';
import { diagnosisSchema, type Diagnosis } from '@/lib/diagnosis/diagnosis';
import { evidenceSchema, type Evidence } from '@/lib/diagnosis/evidence';
import { DomainError } from '@/lib/errors';
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
};

/** The open episode of a charger, else its latest; null when it has had none. */
export async function getChargerEpisode(
  ctx: Context,
  chargerId: string,
): Promise<ChargerEpisode | null> {
  authorize(ctx.actor, 'episode.read');
  const id = parseId(chargerId);
  return inScope(ctx, async (tx) => {
    const isVisible = await tx.charger.count({
      where: { AND: [visibleChargers(ctx.actor), { id, deletedAt: null }] },
    });
    if (isVisible === 0) throw new DomainError('not-found', 'There is no such charger.');
    const row = await tx.episode.findFirst({
      where: { chargerId: id },
      // The enum's order puts open before resolved.
      orderBy: [{ state: 'asc' }, { lastSeenAt: 'desc' }],
      select: selection,
    });
    if (row === null) return null;
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
    return present(row, evidence, otherIdentity);
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

/** A diagnosis that an older version wrote and this one cannot read counts as no episode. */
function present(
  row: EpisodeRow,
  evidence: Evidence | null,
  otherIdentity: string | null,
): ChargerEpisode | null {
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
