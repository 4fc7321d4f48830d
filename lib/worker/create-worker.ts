import PgBoss from 'pg-boss';
import type { Log } from '@/lib/context';
import { jobs, type JobContext } from './jobs';

export type Worker = {
  /** Did the queue answer lately? */
  isReady: () => boolean;
  stop: () => Promise<void>;
};

/**
 * Starts the background jobs. However many workers run, Postgres hands each due job to one.
 * @param connectionString where the queue keeps its own schema.
 */
export async function createWorker(
  connectionString: string,
  context: JobContext,
  log: Log,
): Promise<Worker> {
  const boss = new PgBoss({ connectionString, max: 4, cronMonitorIntervalSeconds: 10 });
  let isReady = false;
  boss.on('error', (error) => {
    isReady = false;
    log.error({ err: error }, 'The job queue lost Postgres; it tries again.');
  });
  boss.on('monitor-states', () => (isReady = true));
  await boss.start();
  isReady = true;
  for (const job of jobs) {
    await boss.createQueue(job.name, { name: job.name, policy: 'short', retryLimit: 0 });
    await boss.work(job.name, { pollingIntervalSeconds: 2 }, async () => {
      const result = await job.run(context);
      isReady = true;
      log.debug({ job: job.name, ...result }, 'Job done.');
    });
    await boss.schedule(job.name, job.cron);
    await boss.send(job.name, {});
  }
  return {
    isReady: () => isReady,
    stop: () => boss.stop({ graceful: true, timeout: 8_000, wait: true }),
  };
}
