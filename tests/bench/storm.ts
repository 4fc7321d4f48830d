import pg from 'pg';
import { generatePassword } from '@/lib/credentials/generate-password';
import type { BenchDatabase } from './bench-database';
import { median, percentile, type BenchRow } from './bench-row';
import type { CallerCommand, CallerReply } from './load-caller';
import type { ClientCommand, ClientReply } from './load-client';
import type { CpmsCommand, CpmsReply } from './load-cpms';
import { startLoadProcess, type LoadProcess } from './load-process';
import { startLoadSide, type LoadSide } from './load-round';
import { authorizationOf, createLoadChargers, upgradeBytes } from './load-world';

const identities = { full: 20_000, quick: 2_000 };
const unknownShare = 0.25;
const attemptsEach = 5;
const connected = 50;
const everyMs = 100;
const concurrency = 256;
const rounds = 5;

type Storm = { seconds: number; stored: number; calmP99: number; stormP99: number };
type Client = LoadProcess<ClientCommand, ClientReply>;
type Caller = LoadProcess<CallerCommand, CallerReply>;

/** P9: chargers that all knock at once, again and again, while others are at work. */
export async function benchStorm(database: BenchDatabase, isQuick: boolean): Promise<BenchRow[]> {
  const count = isQuick ? identities.quick : identities.full;
  const cpms = startLoadProcess<CpmsCommand, CpmsReply>('load-cpms');
  const { url: cpmsUrl } = await cpms.ask({ type: 'url' });
  const atWork = await createLoadChargers(database, connected, { prefix: 'WORK', cpmsUrl });
  const known = await createLoadChargers(database, count * (1 - unknownShare), { cpmsUrl });
  const unknown = Array.from({ length: count * unknownShare }, (_, index) => ({
    path: `/${database.tenantSlug}/NOBODY-${index}`,
    identity: `NOBODY-${index}`,
  }));
  const requests = [...known, ...unknown].map((one) => upgradeBytes(one, generatePassword()));
  const expected = new Map([
    [401, known.length * attemptsEach],
    [404, unknown.length * attemptsEach],
  ]);
  const client: Client = startLoadProcess('load-client');
  const caller: Caller = startLoadProcess('load-caller');
  const gateway = await startLoadSide('gateway', client, database.url);
  const bare = await startLoadSide('bare-401', client);
  const pool = new pg.Pool({
    connectionString: database.url,
    max: 1,
    options: '-c app.tenants=*',
  });
  pool.on('error', () => undefined);
  try {
    const targets = atWork.map((charger) => ({
      url: `ws://127.0.0.1:${gateway.port}${charger.path}`,
      authorization: authorizationOf(charger, charger.password),
    }));
    await caller.ask({ type: 'open', side: 'proxied', targets });
    const storms: Storm[] = [];
    const bareSeconds: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      bareSeconds.push(
        await knockAll(client, bare, requests, new Map([[401, count * attemptsEach]])),
      );
      storms.push(await measureStorm({ client, caller, gateway, pool, requests, expected }));
    }
    return rowsOf(storms, bareSeconds, count * attemptsEach);
  } finally {
    await Promise.all([caller.stop(), client.stop()]);
    await Promise.all([gateway.stop(), bare.stop(), cpms.stop(), pool.end()]);
  }
}

/** Seconds until all have been answered, and stored where that is what the server does. */
async function knockAll(
  client: Client,
  { port, server }: LoadSide,
  requests: readonly Buffer[],
  expected: ReadonlyMap<number, number>,
): Promise<number> {
  const startedMs = performance.now();
  const times = attemptsEach;
  const { statuses } = await client.ask({ type: 'run', port, requests, times, concurrency });
  await server.ask({ type: 'flush' });
  const seconds = (performance.now() - startedMs) / 1000;
  const isRight = [...expected].every(([status, count]) => statuses.get(status) === count);
  if (!isRight) throw new Error(`Answers: ${JSON.stringify([...statuses])}`);
  return seconds;
}

async function measureStorm(parts: {
  client: Client;
  caller: Caller;
  gateway: LoadSide;
  pool: pg.Pool;
  requests: readonly Buffer[];
  expected: ReadonlyMap<number, number>;
}): Promise<Storm> {
  const { caller, client, expected, gateway, pool, requests } = parts;
  const call = async (times: number) => {
    const { latenciesMs, open } = await caller.ask({
      type: 'call',
      side: 'proxied',
      times,
      everyMs,
    });
    if (open !== connected) throw new Error(`${connected - open} chargers were cut off.`);
    return latenciesMs;
  };
  const calm = await call(40);
  const before = await refusedSoFar(pool);
  const state = { isOver: false };
  const storming = knockAll(client, gateway, requests, expected).finally(() => {
    state.isOver = true;
  });
  const inStorm: number[] = [];
  while (!state.isOver) inStorm.push(...(await call(5)));
  const seconds = await storming;
  return {
    seconds,
    stored: (await refusedSoFar(pool)) - before,
    calmP99: percentile(calm, 0.99),
    stormP99: percentile(inStorm, 0.99),
  };
}

async function refusedSoFar(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM connection_attempt
     WHERE outcome = 'refused' AND diagnosis IS NOT NULL`,
  );
  return rows[0]?.count ?? 0;
}

function rowsOf(storms: readonly Storm[], bareSeconds: readonly number[], attempts: number) {
  const each = (value: (storm: Storm) => number) => median(storms.map(value));
  const stored = Math.min(...storms.map((storm) => storm.stored));
  return [
    {
      metric: 'P9',
      what: `storm of ${attempts} attempts, answered and stored, against a bare 401`,
      ours: each(({ seconds }) => seconds),
      baseline: median(bareSeconds),
      unit: 's',
      ratio: median(storms.map(({ seconds }, at) => seconds / (bareSeconds[at] ?? Number.NaN))),
      goal: '<= 1.50',
    },
    {
      metric: 'P9',
      what: 'attempts of a storm that are stored, the fewest of five',
      ours: stored,
      baseline: attempts,
      unit: 'attempts',
      ratio: stored / attempts,
      goal: '= 1.00',
    },
    {
      metric: 'P9',
      what: `round trip p99 of ${connected} connected chargers in the storm, against before it`,
      ours: each(({ stormP99 }) => stormP99),
      baseline: each(({ calmP99 }) => calmP99),
      unit: 'ms',
      ratio: each(({ calmP99, stormP99 }) => stormP99 / calmP99),
      goal: '<= 3.00',
    },
  ];
}
