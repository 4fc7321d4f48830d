import { can, isInTenant } from '@/lib/access/policy';
import { notifyTenants } from '@/lib/attempts/notify-tenants';
import type { Context } from '@/lib/context';
import { inSystemScope } from '@/lib/db/scope';
import { findActor } from '@/lib/users/find-actor';
import type { FixServices } from '@/lib/fixes/fix-definition';
import { runItem } from './run-item';
import { bulkKindSchema } from './schemas';

/** Items that are applied at the same time by one worker. */
const lanes = 4;
/** After so many, whether whoever began it still may is asked again. */
const itemsPerRound = 100;

type Running = { id: string; tenantId: string; kind: string; actorId: string; actorName: string };

/**
 * Works off the bulks that run, also those that another worker left when it crashed. Any number of
 * workers may do so at once.
 * @param isStopping asked between items.
 * @returns how many items were done.
 */
export async function runBulks(
  ctx: Omit<Context, 'actor'>,
  services: FixServices,
  isStopping: () => boolean = () => false,
): Promise<number> {
  const bulks = await inSystemScope(ctx.db, (tx) =>
    tx.bulkFix.findMany({
      where: { state: 'running' },
      orderBy: { createdAt: 'asc' },
      take: 10,
      select: { id: true, tenantId: true, kind: true, actorId: true, actorName: true },
    }),
  );
  let count = 0;
  for (const bulk of bulks) {
    if (isStopping()) break;
    count += await runRound(ctx, services, bulk, isStopping);
  }
  return count;
}

async function runRound(
  ctx: Omit<Context, 'actor'>,
  services: FixServices,
  bulk: Running,
  isStopping: () => boolean,
): Promise<number> {
  const actor = await findActor(ctx, bulk.actorId);
  const kind = bulkKindSchema.safeParse(bulk.kind).data;
  const mayGoOn =
    actor !== null &&
    kind !== undefined &&
    isInTenant(actor, bulk.tenantId) &&
    can(actor, 'fix.bulk') &&
    can(actor, `fix.${kind}`);
  if (!mayGoOn) {
    await stop(ctx, bulk);
    return 0;
  }
  let count = 0;
  const lane = async () => {
    while (count < itemsPerRound && !isStopping()) {
      count += 1;
      if (await runItem({ ...ctx, actor }, bulk.id, services)) continue;
      count -= 1;
      return;
    }
  };
  // Every lane ends before an error is passed on, so that nothing goes on behind its back.
  const ended = await Promise.allSettled(Array.from({ length: lanes }, lane));
  const broken = ended.find((one) => one.status === 'rejected');
  if (broken !== undefined) throw broken.reason;
  await finish(ctx, bulk);
  return count;
}

async function stop(ctx: Omit<Context, 'actor'>, { actorName, id }: Running): Promise<void> {
  await inSystemScope(ctx.db, (tx) =>
    tx.bulkFix.updateMany({
      where: { id, state: 'running' },
      data: { state: 'stopped', note: `${actorName} may not do this any more.` },
    }),
  );
}

/** What another worker has under way still waits as seen from here. */
async function finish(ctx: Omit<Context, 'actor'>, { id, tenantId }: Running): Promise<void> {
  await inSystemScope(ctx.db, async (tx) => {
    const done = await tx.bulkFix.updateMany({
      where: { id, state: 'running', items: { none: { state: 'waiting' } } },
      data: { state: 'done', finishedAt: ctx.now() },
    });
    if (done.count === 0) return;
    await notifyTenants(tx, [tenantId]);
  });
}
