import 'server-only';
import { fingerprintKey } from '@/lib/credentials/fingerprint';
import type { FixServices } from '@/lib/fixes/fix-definition';
import { environment } from './environment';

/** What fixes need of this process. */
export function fixServices(): FixServices {
  const { gatewayTlsUrl, gatewayUrl, secret } = environment();
  return { fingerprintKey: fingerprintKey(secret), gatewayUrl, gatewayTlsUrl };
}
