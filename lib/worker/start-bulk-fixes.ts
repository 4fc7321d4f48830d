import { runBulks } from '@/lib/bulk-fixes/run-bulks';
import type { Log } from '@/lib/context';
import { fingerprintKey } from '@/lib/credentials/fingerprint';
import { sealingKey } from '@/lib/credentials/seal';
import type { Database } from '@/lib/db/database';
import type { FixServices } from '@/lib/fixes/fix-definition';
import type { WorkerEnvironment } from './environment';
import { roundLoop, watched, type RoundLoop } from './round-loop';

/** Works off bulk fixes, each item through its own lane. */
export function startBulkFixes(environment: WorkerEnvironment, db: Database, log: Log): RoundLoop {
  const context = { db, now: () => new Date(), log };
  const services = servicesOf(environment);
  return roundLoop({
    round: async (isStopping) => ({ items: await runBulks(context, services, isStopping) }),
    log,
    words: { done: 'Bulk fixes done.', failed: 'Bulk fixes wait: this round failed.' },
    pauses: watched,
  });
}

/** What is only shown on pages, such as the gateway's address, is not needed here. */
function servicesOf(environment: WorkerEnvironment): FixServices {
  const { EXOLINK_SECRET: secret } = environment;
  return {
    fingerprintKey: fingerprintKey(secret),
    sealingKey: sealingKey(secret),
    gatewayUrl: environment.GATEWAY_PUBLIC_URL ?? 'ws://localhost:9220',
    gatewayTlsUrl: environment.GATEWAY_PUBLIC_TLS_URL ?? 'wss://localhost:9221',
    // No fix that installs certificates is applied in bulk.
    rootCertificate: () => Promise.resolve(null),
  };
}
