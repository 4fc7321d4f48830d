import type { CauseId } from '@/lib/diagnosis/causes/all-causes';
import { finding } from '@/lib/diagnosis/findings';
import {
  subprotocolProblem,
  type SubprotocolProblem,
  supportedSubprotocols,
} from '@/lib/ocpp/subprotocols';
import type { Rule } from './rule';

const causeByProblem: Record<SubprotocolProblem, { causeId: CauseId; weight: number }> = {
  missing: { causeId: 'subprotocol-missing', weight: 0.98 },
  misspelt: { causeId: 'subprotocol-misspelt', weight: 0.97 },
  'too-old': { causeId: 'subprotocol-too-old', weight: 0.97 },
  unknown: { causeId: 'subprotocol-unknown', weight: 0.95 },
};

/** No version of OCPP could be agreed on. */
export const unusableSubprotocol: Rule = ({ request, stage }) => {
  if (stage !== 'subprotocol') return null;
  const offered = request?.subprotocols ?? [];
  const problem = subprotocolProblem(offered, supportedSubprotocols);
  if (problem === null) {
    const were = finding('subprotocols-were', { offered: offered.join(', ') });
    return [{ causeId: 'subprotocol-not-allowed', weight: 0.9, findings: [were] }];
  }
  const seen =
    problem.name === null
      ? finding('no-subprotocol')
      : finding('subprotocols-were', { offered: problem.name, meant: problem.meant });
  return [{ ...causeByProblem[problem.problem], findings: [seen] }];
};
