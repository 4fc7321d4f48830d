import { randomUUID } from 'node:crypto';
import { fingerprintKey } from '@/lib/credentials/fingerprint';
import { sealingKey } from '@/lib/credentials/seal';
import { inSystemScope } from '@/lib/db/scope';
import { runBulks } from '@/lib/bulk-fixes/run-bulks';
import { startBulk } from '@/lib/bulk-fixes/start-bulk';
import { silentLog } from '@/tests/support/silent-log';
import { createUser } from '@/tests/support/world';
import { median, type BenchRow } from './bench-row';
import type { BenchDatabase } from './bench-database';

const rounds = 3;
const lanes = 4;
const secret = 'a secret for the benchmark that is long enough';

/** A new password for each of a thousand chargers, against as many bare transactions of one row. */
export async function benchBulkFixes(database: BenchDatabase): Promise<BenchRow[]> {
  const ours: number[] = [];
  const baseline: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await seconds(() => bulk(database)));
    baseline.push(await seconds(() => bare(database)));
  }
  return [
    {
      metric: 'bulk',
      what: '1,000 chargers get a new password, against 1,000 audit rows alone',
      ours: median(ours),
      baseline: median(baseline),
      unit: 's',
      ratio: median(ours.map((value, index) => value / (baseline[index] ?? Number.NaN))),
      goal: 'ours < 30 s',
    },
  ];
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const startedMs = performance.now();
  await work();
  return (performance.now() - startedMs) / 1000;
}

async function bulk({ db, tenantId }: BenchDatabase): Promise<void> {
  const actor = await createUser(db, 'admin', [tenantId]);
  const ctx = { db, now: () => new Date(), log: silentLog };
  await startBulk(
    { ...ctx, actor },
    {
      ...{ kind: 'reset-password', key: randomUUID(), seenAt: new Date().toISOString() },
      selection: `tenant=${tenantId}&of=filter`,
    },
  );
  const services = {
    ...{ fingerprintKey: fingerprintKey(secret), sealingKey: sealingKey(secret) },
    ...{ gatewayUrl: 'ws://bench', gatewayTlsUrl: 'wss://bench' },
    rootCertificate: () => Promise.resolve(null),
  };
  let done = 0;
  for (;;) {
    const count = await runBulks(ctx, services);
    if (count === 0) break;
    done += count;
  }
  if (done < 1_000) throw new Error(`Only ${done} chargers were done.`);
}

async function bare({ db, tenantId, chargerIds }: BenchDatabase): Promise<void> {
  const left = [...chargerIds];
  const lane = async () => {
    for (let chargerId = left.pop(); chargerId !== undefined; chargerId = left.pop()) {
      const data = {
        tenantId,
        chargerId,
        actorName: 'bench',
        action: 'bench',
        subjectType: 'none',
      };
      await inSystemScope(db, (tx) => tx.auditEntry.create({ data }));
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
