import { X509Certificate } from 'node:crypto';
import type { GatewayFace } from '@/lib/episodes/note-gateway-face';

/** What tells one certificate from another, of what every charger is shown. */
export function faceOfCertificate(pem: string): GatewayFace {
  const { fingerprint256, validTo } = new X509Certificate(pem);
  return {
    value: fingerprint256.replaceAll(':', '').toLowerCase(),
    validTo: new Date(Date.parse(validTo)),
  };
}
