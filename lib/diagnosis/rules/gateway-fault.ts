import { finding } from '@/lib/diagnosis/findings';
import type { Rule } from './rule';

/** The gateway itself could not decide, and said so. */
export const gatewayFault: Rule = ({ answer, cpms, stage }) => {
  if (answer?.by !== 'gateway' || answer.status === null || answer.status < 500) return null;
  if (stage === 'accepted' || cpms?.problem != null) return null;
  const { status } = answer;
  return [
    {
      causeId: 'gateway-cannot-decide',
      weight: 0.98,
      findings: [finding('gateway-answered', { status })],
      refusedBy: 'gateway',
    },
  ];
};
