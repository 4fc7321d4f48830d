import pg from 'pg';
import { importAccessLog } from '@/lib/access-logs/import-access-log';
import { createReportStore } from '@/lib/access-logs/store-reports';
import { openBenchDatabase } from './bench-database';

/** `npm run bench:import`: lines a second that the import reads, and that it reads and stores. */

const lines = 200_000;
const storedLines = 60_000;
const chargers = 1_000;
const chunkBytes = 256 * 1024;
const now = new Date();

const database = await openBenchDatabase();
const pool = new pg.Pool({ connectionString: database.url, max: 2 });
pool.on('error', () => undefined);
const tenant = { id: database.tenantId, slug: database.tenantSlug, name: 'Bench' };
const rounded = (rate: number) => Math.round(rate).toLocaleString('en-GB').padStart(9);
const print = (what: string, { perCpuSecond, perSecond }: Rates) =>
  process.stdout.write(
    `${what.padEnd(60)} ${rounded(perSecond)} lines/s ${rounded(perCpuSecond)} lines per second of its CPU\n`,
  );

/** The second holds on a machine that others use too. Of Postgres's own work it holds nothing. */
type Rates = { perSecond: number; perCpuSecond: number };

try {
  for (const [format, lineOf] of Object.entries(formats())) {
    for (const every of [1, 10]) {
      const share = every === 1 ? 'every line an attempt' : 'one line in ten an attempt';
      const text = logOf(lines, every, lineOf);
      print(`${format}, read, ${share}`, await rateOf(text, lines, null));
    }
  }
  const { nginx } = formats();
  for (const every of [1, 10]) {
    const share = every === 1 ? 'every line an attempt' : 'one line in ten an attempt';
    const text = logOf(storedLines, every, nginx);
    print(`nginx, read and stored, ${share}`, await rateOf(text, storedLines, pool));
    print(`nginx, read again, nothing new, ${share}`, await rateOf(text, storedLines, pool));
  }
} finally {
  await pool.end();
  await database.stop();
}

async function rateOf(text: Buffer, count: number, target: pg.Pool | null): Promise<Rates> {
  const store =
    target === null
      ? () => Promise.resolve({ events: [], alreadyStored: 0 })
      : createReportStore(target, tenant, 'bench');
  const startedMs = performance.now();
  const usedBefore = process.cpuUsage();
  const { tally } = await importAccessLog(chunksOf(text), {
    ...{ tenantId: tenant.id, format: null, zone: 'UTC', prefix: null, now, retentionDays: 90 },
    store,
    onProgress: () => undefined,
  });
  if (tally.lines !== count || tally.bad > 0) throw new Error(JSON.stringify(tally));
  const { system, user } = process.cpuUsage(usedBefore);
  return {
    perSecond: (count * 1e3) / (performance.now() - startedMs),
    perCpuSecond: (count * 1e6) / (user + system),
  };
}

async function* chunksOf(text: Buffer) {
  for (let at = 0; at < text.length; at += chunkBytes) {
    yield await Promise.resolve(text.subarray(at, at + chunkBytes));
  }
}

function logOf(count: number, every: number, lineOf: LineOf): Buffer {
  const endMs = now.getTime() - 60_000;
  const all = Array.from({ length: count }, (_, index) => {
    const isCharger = index % every === 0;
    const name = `BENCH-${String(index % chargers).padStart(6, '0')}`;
    const path = isCharger ? `/ocpp/${name}` : `/assets/page-${index % 97}.html`;
    // Ten hours of attempts, in order.
    const time = new Date(endMs - Math.floor(((count - index) / count) * 36_000_000));
    return lineOf(time, path, isCharger ? statusOf(index) : 200);
  });
  return Buffer.from(all.join('\n'));
}

/** Most are refused for one reason; some get in, which ends the episode. */
function statusOf(index: number): number {
  return index % 50 === 7 ? 101 : 401;
}

type LineOf = (time: Date, path: string, status: number) => string;

function formats(): Record<'nginx' | 'haproxy' | 'envoy' | 'traefik' | 'traefik JSON', LineOf> {
  const clf = (time: Date) => {
    const month = time.toLocaleString('en-GB', { month: 'short', timeZone: 'UTC' }).slice(0, 3);
    const iso = time.toISOString();
    return `${iso.slice(8, 10)}/${month}/${iso.slice(0, 4)}:${iso.slice(11, 19)}`;
  };
  return {
    nginx: (time, path, status) =>
      `203.0.113.7 - - [${clf(time)} +0000] "GET ${path} HTTP/1.1" ${status} 512 "-" "Mozilla/5.0 (X11; Linux)" rt=0.012`,
    haproxy: (time, path, status) =>
      `203.0.113.7:51234 [${clf(time)}.120] ocpp~ cpms/cpms1 0/0/1/12/13 ${status} 204 - - ---- 1/1/0/0/0 0/0 "GET ${path} HTTP/1.1"`,
    envoy: (time, path, status) =>
      `[${time.toISOString()}] "GET ${path} HTTP/1.1" ${status} - 0 0 13 12 "203.0.113.7" "OCPP/1.0" "6b1c" "ocpp.example.com" "10.0.0.5:8080"`,
    traefik: (time, path, status) =>
      `203.0.113.7 - - [${clf(time)} +0000] "GET ${path} HTTP/1.1" ${status} 19 "-" "OCPP/1.0" 42 "ocpp@docker" "http://10.0.0.5:8080" 13ms`,
    'traefik JSON': (time, path, status) =>
      JSON.stringify({
        ClientHost: '203.0.113.7',
        DownstreamStatus: status,
        OriginStatus: status,
        Duration: 13_000_000,
        RequestMethod: 'GET',
        RequestPath: path,
        RequestProtocol: 'HTTP/1.1',
        StartUTC: time.toISOString(),
      }),
  };
}
