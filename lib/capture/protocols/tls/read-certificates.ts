import { limits } from '@/lib/capture/limits';
import { byteCursor } from '@/lib/capture/protocols/byte-cursor';
import { type CertificateSeen, readCertificate } from './read-certificate';

/** The chain in a Certificate message before TLS 1.3, the holder's own first. */
export function readCertificates(body: Uint8Array): CertificateSeen[] {
  const list = byteCursor(byteCursor(body).vector(3));
  const found: CertificateSeen[] = [];
  while (list.left > 3 && found.length < limits.certificates) {
    const certificate = readCertificate(list.vector(3));
    if (certificate === null) break;
    found.push(certificate);
  }
  return found;
}
