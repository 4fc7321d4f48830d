import { appendFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inSystemScope } from '@/lib/db/scope';
import { createRecorder, type GatewayRecorder } from '@/lib/gateway/record/create-recorder';
import { refusedAttempt } from '@/tests/support/attempt-event';
import { silentLog } from '@/tests/support/silent-log';
import { useTestDatabase } from '@/tests/support/test-database';
import {
  createCharger,
  createTenant,
  type TestCharger,
  type TestTenant,
} from '@/tests/support/world';

const database = useTestDatabase();
let tenant: TestTenant;
let charger: TestCharger;
let directory: string;
let pool: pg.Pool;
const recorders: GatewayRecorder[] = [];

beforeAll(async () => {
  tenant = await createTenant(database.db);
});
beforeEach(async () => {
  charger = await createCharger(database.db, tenant.id);
  directory = await mkdtemp(path.join(tmpdir(), 'exolink-spool-'));
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
});
afterEach(async () => {
  await Promise.all(recorders.splice(0).map((recorder) => recorder.close()));
  await pool.end();
  await rm(directory, { recursive: true });
});

async function open(through: pg.Pool = pool): Promise<GatewayRecorder> {
  const recorder = await createRecorder({
    pool: through,
    spoolDirectory: directory,
    log: silentLog,
    retryMs: 20,
  });
  recorders.push(recorder);
  return recorder;
}
const attempt = () =>
  refusedAttempt('invalid-credentials', { tenantId: tenant.id, chargerId: charger.id });
const stored = () =>
  inSystemScope(database.db, (tx) =>
    tx.connectionAttempt.count({ where: { chargerId: charger.id } }),
  );
const nowhere = () =>
  new pg.Pool({ connectionString: 'postgres://nobody@127.0.0.1:1/none', max: 1 });

describe('createRecorder', () => {
  it('stores what it was given by the time that flush returns', async () => {
    const recorder = await open();
    for (let index = 0; index < 250; index += 1) recorder.record(attempt());
    await recorder.flush();
    expect(await stored()).toBe(250);
    expect(await readdir(directory)).toEqual([]);
  });

  it('spools while Postgres is away, and the next start stores it once', async () => {
    const away = nowhere();
    const recorder = await open(away);
    for (let index = 0; index < 40; index += 1) recorder.record(attempt());
    await recorder.flush();
    expect(recorder.isHealthy()).toBe(false);
    expect(await stored()).toBe(0);
    recorders.length = 0;
    await recorder.close();
    await away.end();

    const [file] = await readdir(directory);
    await appendFile(path.join(directory, file ?? ''), '{"type":"attempt","id":"torn');
    const restarted = await open();
    await restarted.flush();
    expect(await stored()).toBe(40);
    expect(await readdir(directory)).toEqual([]);
  });

  it('sets an event that cannot be stored aside, and stores the others', async () => {
    const recorder = await open();
    recorder.record(attempt());
    recorder.record({ ...attempt(), identity: 'nul \u0000 byte' });
    recorder.record(attempt());
    await recorder.flush();
    expect(await stored()).toBe(2);
    expect(await readdir(directory)).toEqual(['rejected.jsonl']);
  });
});
