import type { StepNote } from '@/lib/diagnosis/charger-words';
import { sayFact } from './say-fact';
import type { VendorModel } from './vendor-model';

const rootSentences = {
  upload: 'A root certificate of your own can be given to it.',
  'firmware-file': 'A new root certificate is uploaded like a firmware.',
  'built-in': 'Its root certificates are part of the firmware.',
} as const;

/** What the charger's TLS can do. */
export function tlsNotes(model: VendorModel): StepNote[] {
  const { acceptsWildcardNames, ciphers, minVersion, rootCertificate, verificationCanBeOff } =
    model.tls;
  return [
    ...sayFact(model, rootCertificate, (kind) => rootSentences[kind]),
    ...sayFact(model, minVersion, (version) => `TLS ${version} or newer.`),
    ...sayFact(model, ciphers, (names) => `It offers ${names.join(', ')}.`),
    ...sayFact(model, acceptsWildcardNames, (does) =>
      does
        ? 'It accepts certificates for wildcard names.'
        : 'It does not accept certificates for wildcard names.',
    ),
    ...sayFact(model, verificationCanBeOff, (can) =>
      can ? 'Checking the certificate can be switched off.' : null,
    ),
  ];
}
