import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { Registry } from 'prom-client';
import { sealingKey } from '@/lib/credentials/seal';
import { createGateway } from '@/lib/gateway/create-gateway';
import { createRecorder } from '@/lib/gateway/record/create-recorder';
import { silentLog } from '@/tests/support/silent-log';
import { benchCertificate } from './bare-servers';
import type { Running } from './load-server';
import { benchFingerprintKey } from './load-world';

/** The gateway as it is shipped, on ports of its own. */
export async function startLoadGateway(url: string): Promise<Running> {
  const pool = new pg.Pool({ connectionString: url, max: 4, options: '-c app.tenants=*' });
  pool.on('error', () => undefined);
  const spoolDirectory = await mkdtemp(path.join(tmpdir(), 'exolink-bench-spool-'));
  const recorder = await createRecorder({ pool, spoolDirectory, log: silentLog });
  const opened: { registry?: Registry } = {};
  const gateway = await createGateway({
    host: '127.0.0.1',
    wsPort: 0,
    wssPort: 0,
    adminPort: 0,
    certificates: [await benchCertificate()],
    pool,
    recorder,
    sealingKey: sealingKey('a bench secret that is long enough'),
    fingerprintKey: benchFingerprintKey,
    portalUrl: 'https://portal.example',
    node: 'bench',
    now: () => new Date(),
    log: silentLog,
    onMetrics: (registry) => {
      opened.registry = registry;
    },
    tuning: { drainMs: 0 },
  });
  const gauge = (name: string) => async () => {
    const metric = await opened.registry?.getSingleMetric(name)?.get();
    return metric?.values[0]?.value ?? 0;
  };
  return {
    port: gateway.wsPort,
    securePort: gateway.wssPort,
    openSockets: gauge('exolink_open_sockets'),
    sessions: gauge('exolink_open_sessions'),
    flush: recorder.flush,
    close: async () => {
      await gateway.close();
      await recorder.close();
      await pool.end();
      await rm(spoolDirectory, { recursive: true, force: true });
    },
  };
}
