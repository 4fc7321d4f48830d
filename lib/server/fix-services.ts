import 'server-only';
import { fingerprintKey } from '@/lib/credentials/fingerprint';
import { sealingKey } from '@/lib/credentials/seal';
import type { FixServices } from '@/lib/fixes/fix-definition';
import { readRootCertificate } from '@/lib/fixes/read-certificates';
import { environment } from './environment';

/** What fixes need of this process. */
export function fixServices(): FixServices {
  const { gatewayTlsUrl, gatewayUrl, rootCertificateFile, secret } = environment();
  return {
    fingerprintKey: fingerprintKey(secret),
    sealingKey: sealingKey(secret),
    gatewayUrl,
    gatewayTlsUrl,
    rootCertificate: () =>
      readRootCertificate(rootCertificateFile).then(
        ({ pem }) => pem,
        () => null,
      ),
  };
}
