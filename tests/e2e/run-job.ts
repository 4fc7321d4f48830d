import PgBoss from 'pg-boss';
import { setting } from './installation';

/** Asks the running worker for a job that it otherwise does every minute. */
export async function runJob(name: string): Promise<void> {
  const boss = new PgBoss({ connectionString: setting('DATABASE_URL'), max: 1, supervise: false });
  await boss.start();
  await boss.send(name, {});
  await boss.stop();
}
