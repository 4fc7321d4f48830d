import type pg from 'pg';
import type { Log } from '@/lib/context';
import { sealingKey } from '@/lib/credentials/seal';
import { createAddressGuard } from '@/lib/webhooks/outgoing/address-guard';
import { resolveName } from '@/lib/webhooks/outgoing/resolve-name';
import type { WorkerEnvironment } from './environment';
import { webhookLoop } from './webhook-loop';

/** Words and sends webhooks, to public addresses and where the operator allows it. */
export function startWebhooks(environment: WorkerEnvironment, pool: pg.Pool, log: Log) {
  return webhookLoop({
    pool,
    log,
    now: () => new Date(),
    random: Math.random,
    portalUrl: new URL(environment.PORTAL_URL).origin,
    sealingKey: sealingKey(environment.EXOLINK_SECRET),
    guard: createAddressGuard(environment.WEBHOOK_ALLOWED_NETWORKS),
    resolve: resolveName,
  });
}
