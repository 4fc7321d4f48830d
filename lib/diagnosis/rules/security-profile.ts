import { finding } from '@/lib/diagnosis/findings';
import type { Rule } from './rule';

/** The charger uses another security profile than is set for it. */
export const securityProfile: Rule = ({ stage, tls, via }, { charger }) => {
  const required = charger?.securityProfile ?? null;
  if (stage !== 'credentials' || required === null) return null;
  const isSecure = tls?.handshakeDone === true || via?.isSecure === true;
  if (isSecure === required > 1) return null;
  return [
    {
      causeId: isSecure ? 'plain-connection-required' : 'secure-connection-required',
      weight: 0.99,
      findings: [finding('profile-required', { required })],
    },
  ];
};
