import type { Evidence } from '@/lib/diagnosis/evidence';
import { finding } from '@/lib/diagnosis/findings';
import type { Rule } from './rule';

const otherHeaders =
  /^(?:x-)?(?:api-?key|auth|authentication|authorization-?key|auth-?token|access-?token|token|password|username)$|^proxy-authorization$/;
const queryKeys = /[?&](?:user(?:name)?|pass(?:word)?|pwd|token|api_?key|auth\w*|key)=/i;

/** The client does have credentials, and puts them where OCPP does not look for them. */
export const credentialsElsewhere: Rule = ({ authorization, request, stage }) => {
  if (stage !== 'credentials' || authorization?.scheme !== 'none' || request === null) return null;
  if (request.headerNames.includes('authorization')) return null;

  const seen = seenElsewhere(request);
  if (seen === null) return null;
  const findings = [finding('no-authorization-header'), seen];
  return [{ causeId: 'client-implementation-incorrect', weight: 0.93, findings }];
};

function seenElsewhere({ headerNames, target }: NonNullable<Evidence['request']>) {
  const header = headerNames.find((name) => otherHeaders.test(name));
  if (header !== undefined) return finding('credentials-elsewhere', { header });
  const isInUrl = queryKeys.test(target) || /\/\/[^/@]*:[^/@]*@/.test(target);
  return isInUrl ? finding('credentials-in-url') : null;
}
