import { z } from 'zod';
import { authorize } from '@/lib/access/policy';
import { visibleChargers } from '@/lib/chargers/visible-chargers';
import type { Context } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { inScope } from '@/lib/db/scope';
import { diagnosisSchema } from '@/lib/diagnosis/diagnosis';
import { errorTypes } from '@/lib/diagnosis/error-types';
import { parseBoots } from '@/lib/diagnosis/patterns/boots';
import { findPatterns } from '@/lib/diagnosis/patterns/find-patterns';
import type { ChargerPast, PastAttempt, Pattern } from '@/lib/diagnosis/patterns/pattern';
import { DomainError } from '@/lib/errors';
import { parseId } from '@/lib/parse-input';

const lookedAttempts = 40;
/** Counting stops here: more chargers behind one address would say no more. */
const countedAtAddress = 200;
const defaultConnectionsPerMinute = 10;

/** Habits that show in a charger's latest attempts. Reads a bounded page, whatever there is. */
export async function getChargerPatterns(ctx: Context, chargerId: string): Promise<Pattern[]> {
  authorize(ctx.actor, 'attempt.read');
  const id = parseId(chargerId);
  const past = await inScope(ctx, async (tx): Promise<ChargerPast> => {
    const charger = await tx.charger.findFirst({
      where: { AND: [visibleChargers(ctx.actor), { id, deletedAt: null }] },
      select: selection,
    });
    if (charger === null) throw new DomainError('not-found', 'There is no such charger.');
    const { cpms, episodes, lastAddress } = charger;
    return {
      now: ctx.now(),
      attempts: await readAttempts(tx, id),
      boots: parseBoots(charger.bootHistory?.boots),
      address:
        lastAddress === null
          ? null
          : {
              value: lastAddress,
              chargers: await countAtAddress(tx, charger),
              connectionsPerMinute: cpms?.connectionsPerMinute ?? defaultConnectionsPerMinute,
            },
      silence: silenceOf(episodes[0]),
    };
  });
  return findPatterns(past);
}

const selection = {
  tenantId: true,
  lastAddress: true,
  addressRange: true,
  cpms: { select: { connectionsPerMinute: true } },
  bootHistory: { select: { boots: true } },
  episodes: {
    where: { state: 'open', errorType: 'unreachable' },
    take: 1,
    select: { openedAt: true, diagnosis: true },
  },
} as const;

const attemptsSchema = z.array(
  z.object({
    startedAt: z.date(),
    endedAt: z.date().nullable(),
    isAccepted: z.boolean(),
    errorType: z.enum(errorTypes).nullable().catch(null),
    address: z.string(),
    closedBy: z.enum(['charger', 'gateway', 'cpms', 'network']).nullable().catch(null),
    closeCode: z.number().nullable().catch(null),
  }),
);

async function readAttempts(tx: Transaction, chargerId: string): Promise<PastAttempt[]> {
  const rows = await tx.$queryRaw`
    SELECT started_at AS "startedAt", ended_at AS "endedAt", error_type AS "errorType", address,
      outcome = 'accepted' AS "isAccepted", evidence->'close'->>'by' AS "closedBy",
      (evidence->'close'->>'code')::int AS "closeCode"
    FROM connection_attempt
    WHERE charger_id = ${chargerId}::uuid
    ORDER BY started_at DESC, id LIMIT ${lookedAttempts}`;
  return attemptsSchema.parse(rows);
}

/** The index of networks leads to the few among which those of one address are. */
async function countAtAddress(
  tx: Transaction,
  charger: { tenantId: string; addressRange: string | null; lastAddress: string | null },
): Promise<number> {
  const { addressRange, lastAddress, tenantId } = charger;
  if (addressRange === null) return 1;
  const found = await tx.charger.findMany({
    where: { tenantId, addressRange, lastAddress, deletedAt: null },
    take: countedAtAddress,
    select: { id: true },
  });
  return found.length;
}

/** What the worker found when it looked into the silence stands in its diagnosis. */
function silenceOf(
  episode: { openedAt: Date; diagnosis: unknown } | undefined,
): ChargerPast['silence'] {
  if (episode === undefined) return null;
  const causes = diagnosisSchema.safeParse(episode.diagnosis).data?.causes ?? [];
  const values = Object.assign(
    {},
    ...causes.flatMap(({ findings }) => findings.map((finding) => finding.values)),
  ) as Record<string, string>;
  return {
    since: episode.openedAt,
    certificateChangedAt: instant(values.certificateChangedAt),
    hostChangedAt: instant(values.hostChangedAt),
  };
}

function instant(text: string | undefined): Date | null {
  return text === undefined ? null : new Date(text);
}
