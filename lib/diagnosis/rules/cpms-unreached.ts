import type { CauseId } from '@/lib/diagnosis/causes/all-causes';
import { cpmsFault } from '@/lib/diagnosis/cpms-fault';
import { durationText } from '@/lib/diagnosis/duration-text';
import type { Evidence } from '@/lib/diagnosis/evidence';
import { finding } from '@/lib/diagnosis/findings';
import type { Rule } from './rule';

type CpmsProblem = NonNullable<NonNullable<Evidence['cpms']>['problem']>;

const causeByProblem: Record<Exclude<CpmsProblem, 'status'>, CauseId> = {
  dns: 'cpms-name-not-found',
  tcp: 'cpms-down',
  tls: 'cpms-certificate-invalid',
  timeout: 'cpms-timeout',
  redirect: 'cpms-redirects',
  subprotocol: 'cpms-subprotocol-refused',
  closed: 'cpms-closed',
};

/** The gateway did not get an answer from the CPMS that it could pass on. */
export const cpmsUnreached: Rule = ({ answer, cpms, stage }) => {
  if (stage !== 'cpms' || cpms?.problem == null || cpms.problem === 'status') return null;
  const failed = finding('cpms-problem', {
    errorCode: cpms.errorCode,
    fault: cpmsFault(cpms),
    duration: durationText(cpms.durationMs),
    status: answer?.by === 'cpms' ? answer.status : null,
  });
  return [
    { causeId: causeByProblem[cpms.problem], weight: 0.96, findings: [failed], refusedBy: 'cpms' },
  ];
};
