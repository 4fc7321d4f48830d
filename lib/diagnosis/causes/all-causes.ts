import type { ErrorType } from '@/lib/diagnosis/error-types';
import type { Cause } from './cause';
import { certificateNotSentCauses } from './certificate-not-sent';
import { cpmsUnavailableCauses } from './cpms-unavailable';
import { credentialsNotSetCauses } from './credentials-not-set';
import { droppedAfterAcceptCauses } from './dropped-after-accept';
import { invalidCertificatesCauses } from './invalid-certificates';
import { invalidCredentialsCauses } from './invalid-credentials';
import { noCredentialsSentCauses } from './no-credentials-sent';
import { notRegisteredCauses } from './not-registered';
import { protocolMismatchCauses } from './protocol-mismatch';
import { hiddenAddressCauses, proxyHeaderCauses } from './proxy-in-front';
import { securityProfileCauses } from './security-profile';
import { sessionConflictCauses } from './session-conflict';
import { throttledCauses } from './throttled';
import { unreachableCauses } from './unreachable';
import { wrongEndpointCauses } from './wrong-endpoint';

/** The closed list of causes. */
export const causes = {
  ...noCredentialsSentCauses,
  ...certificateNotSentCauses,
  ...credentialsNotSetCauses,
  ...invalidCredentialsCauses,
  ...invalidCertificatesCauses,
  ...notRegisteredCauses,
  ...throttledCauses,
  ...hiddenAddressCauses,
  ...unreachableCauses,
  ...wrongEndpointCauses,
  ...protocolMismatchCauses,
  ...securityProfileCauses,
  ...proxyHeaderCauses,
  ...sessionConflictCauses,
  ...cpmsUnavailableCauses,
  ...droppedAfterAcceptCauses,
};
export type CauseId = keyof typeof causes;

/** The cause of an id that was stored, which an older version of the catalogue may have written. */
export function findCause(id: string): Cause | null {
  return causesById.get(id) ?? null;
}

/** The guide's own causes first. */
export function causesOf(errorType: ErrorType): readonly Cause[] {
  return all
    .filter((cause) => cause.errorType === errorType)
    .sort((a, b) => Number(b.fromGuide) - Number(a.fromGuide));
}

const all: readonly Cause[] = Object.values(causes);
const causesById: ReadonlyMap<string, Cause> = new Map(all.map((cause) => [cause.id, cause]));
