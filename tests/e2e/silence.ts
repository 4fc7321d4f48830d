import { inSystemScope } from '@/lib/db/scope';
import type { Installation, ReadyCharger } from './installation';
import { runJob } from './run-job';
import { expect } from './test';

/** As if the charger, whose connection has ended, had been heard of an hour ago and not since. */
export async function letTimePass(
  installation: Installation,
  charger: Pick<ReadyCharger, 'id'>,
): Promise<void> {
  const where = { id: charger.id };
  await expect(async () => {
    const { connectionState, lastConnectedAt } = await inSystemScope(installation.db, (tx) =>
      tx.charger.findUniqueOrThrow({ where }),
    );
    expect(lastConnectedAt).not.toBeNull();
    expect(connectionState).toBe('waiting');
  }).toPass();
  const anHourAgo = new Date(Date.now() - 3_600_000);
  await inSystemScope(installation.db, async (tx) => {
    await tx.charger.update({ where, data: { lastSeenAt: anHourAgo } });
    // Silence counts only from when a gateway began to listen.
    await tx.$executeRaw`UPDATE gateway_node SET started_at = least(started_at, ${anHourAgo})`;
  });
}

/** Asks the running worker for the job that it otherwise does every minute. */
export function runSilenceJob(): Promise<void> {
  return runJob('open-silent-episodes');
}
