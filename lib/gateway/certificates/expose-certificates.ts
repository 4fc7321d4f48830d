import { Gauge, type Registry } from 'prom-client';
import type { ServerCertificate } from './server-certificates';

/** Puts on `/metrics` when the gateway's own certificates expire, one per kind of key. */
export function exposeCertificates(
  registry: Registry,
  certificates: () => readonly ServerCertificate[],
): void {
  new Gauge({
    name: 'exolink_certificate_expiry_timestamp_seconds',
    help: 'When the certificate that the gateway presents expires, seconds since 1970.',
    labelNames: ['key_type'],
    registers: [registry],
    collect() {
      this.reset();
      for (const { keyType, validTo } of certificates()) {
        this.set({ key_type: keyType }, validTo.getTime() / 1000);
      }
    },
  });
}
