import { dialectAttempts, dialectEvidence } from '@/lib/diagnosis/dialects/sample-dialect-attempts';
import { addressAttempts } from './attempts/address-attempts';
import { credentialAttempts } from './attempts/credential-attempts';
import { sessionAttempts } from './attempts/session-attempts';
import { certificateAttempts } from './attempts/certificate-attempts';
import { tlsHandshakes } from './attempts/tls-handshakes';
import { silenceCases } from './attempts/silence-cases';
import { transportAttempts } from './attempts/transport-attempts';
import type { CorpusCase } from './corpus-case';
import { addressTexts } from './texts/address-texts';
import { certificateTexts } from './texts/certificate-texts';
import { credentialTexts } from './texts/credential-texts';
import { fieldAccessTexts } from './texts/field-access-texts';
import { fieldCertificateTexts } from './texts/field-certificate-texts';
import { fieldEndpointTexts } from './texts/field-endpoint-texts';
import { fieldNetworkTexts } from './texts/field-network-texts';
import { fieldProtocolTexts } from './texts/field-protocol-texts';
import { fieldRegistrationTexts } from './texts/field-registration-texts';
import { fieldServerTexts } from './texts/field-server-texts';
import { fieldSessionTexts } from './texts/field-session-texts';
import { fieldTlsTexts } from './texts/field-tls-texts';
import { networkTexts } from './texts/network-texts';
import { protocolTexts } from './texts/protocol-texts';
import { reportedAccessTexts } from './texts/reported-access-texts';
import { reportedAddressTexts } from './texts/reported-address-texts';
import { reportedFurtherTexts } from './texts/reported-further-texts';
import { reportedNetworkTexts } from './texts/reported-network-texts';
import { reportedProtocolTexts } from './texts/reported-protocol-texts';
import { reportedServerTexts } from './texts/reported-server-texts';
import { reportedSessionTexts } from './texts/reported-session-texts';
import { serverTexts } from './texts/server-texts';
import { tlsTexts } from './texts/tls-texts';

const dialectCases = dialectAttempts.map((row, index): CorpusCase => {
  const [evidence, facts] = dialectEvidence(row);
  return {
    id: `dialect/${row[0]}-${index}`,
    cause: row[2],
    input: { kind: 'attempt', evidence, facts },
  };
});

/** The labelled corpus against which the diagnosis is measured. */
export const allCases: readonly CorpusCase[] = [
  ...credentialAttempts,
  ...addressAttempts,
  ...transportAttempts,
  ...tlsHandshakes,
  ...certificateAttempts,
  ...sessionAttempts,
  ...dialectCases,
  ...silenceCases,
  ...certificateTexts,
  ...tlsTexts,
  ...networkTexts,
  ...credentialTexts,
  ...addressTexts,
  ...protocolTexts,
  ...serverTexts,
  ...reportedAccessTexts,
  ...reportedAddressTexts,
  ...reportedNetworkTexts,
  ...reportedProtocolTexts,
  ...reportedServerTexts,
  ...reportedSessionTexts,
  ...reportedFurtherTexts,
  ...fieldAccessTexts,
  ...fieldCertificateTexts,
  ...fieldEndpointTexts,
  ...fieldNetworkTexts,
  ...fieldProtocolTexts,
  ...fieldRegistrationTexts,
  ...fieldServerTexts,
  ...fieldSessionTexts,
  ...fieldTlsTexts,
];
