import 'server-only';
import { sealingKey } from '@/lib/credentials/seal';
import { createAddressGuard } from '@/lib/webhooks/outgoing/address-guard';
import { environment } from './environment';

/** What making and checking webhooks takes of this installation. */
export function webhookServices() {
  const { secret, webhookNetworks } = environment();
  return { sealingKey: sealingKey(secret), guard: createAddressGuard(webhookNetworks) };
}
