import { X509Certificate } from 'node:crypto';
import { inertText } from '@/lib/ocpp/inert-text';

const maxTextLength = 100_000;
const maxCertificates = 10;
const block = /-----BEGIN ([A-Z0-9 ]+)-----[\s\S]*?-----END \1-----/g;

export type ReadCertificate = {
  pem: string;
  name: string;
  /** SHA-256, hex in small letters. */
  fingerprint: string;
  validFrom: Date;
  validTo: Date;
  /** May it sign others? */
  isAuthority: boolean;
};

export type ReadCertificates =
  | { certificates: ReadCertificate[]; problem?: never }
  | { problem: string };

/** The certificates of pasted PEM text, or what is wrong with it. */
export function readCertificates(text: string): ReadCertificates {
  if (text.length > maxTextLength) return { problem: 'This is too long for a certificate.' };
  const blocks = [...text.matchAll(block)];
  if (blocks.some(([, type]) => type?.includes('PRIVATE KEY') === true)) {
    return { problem: 'This holds a private key. Paste the certificate alone; keys stay secret.' };
  }
  const pems = blocks.filter(([, type]) => type === 'CERTIFICATE').map(([pem]) => pem);
  if (pems.length === 0) {
    return { problem: 'Paste PEM text: it begins with -----BEGIN CERTIFICATE-----.' };
  }
  if (pems.length > maxCertificates) {
    return { problem: `Paste at most ${maxCertificates} certificates at a time.` };
  }
  const certificates = pems.flatMap(readOne);
  return certificates.length === pems.length
    ? { certificates }
    : {
        problem:
          'This certificate cannot be read. Copy the whole file, with its first and last line.',
      };
}

function readOne(pem: string): ReadCertificate[] {
  try {
    const certificate = new X509Certificate(pem);
    const validFrom = new Date(certificate.validFrom);
    const validTo = new Date(certificate.validTo);
    if (Number.isNaN(validFrom.getTime()) || Number.isNaN(validTo.getTime())) return [];
    return [
      {
        pem: certificate.toString().trim(),
        name: nameOf(certificate),
        fingerprint: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
        validFrom,
        validTo,
        isAuthority: certificate.ca,
      },
    ];
  } catch {
    return [];
  }
}

/** The common name, else the organisation, else all of the subject in one line. */
function nameOf({ subject }: X509Certificate): string {
  const text = (subject as string | undefined) ?? '';
  const named = /^CN=(.+)$/m.exec(text)?.[1] ?? /^O=(.+)$/m.exec(text)?.[1];
  return inertText(named ?? (text.replaceAll('\n', ', ') || 'without a name'), 100);
}
