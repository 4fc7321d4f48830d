import type { CauseId } from '@/lib/diagnosis/causes/all-causes';
import type { Finding } from '@/lib/diagnosis/diagnosis';
import type { Evidence } from '@/lib/diagnosis/evidence';
import type { Dialect, Facts } from '@/lib/diagnosis/facts';
import { finding } from '@/lib/diagnosis/findings';
import type { Candidate, Rule } from './rule';

type Answer = NonNullable<Evidence['answer']>;

/** The CPMS refused. What its status means depends on its dialect. */
export const cpmsAnswer: Rule = ({ answer, stage }, facts) => {
  if (stage !== 'cpms' || answer?.by !== 'cpms' || answer.status === null) return null;
  const { reason, server, status } = answer;
  const findings = [finding('cpms-answered', { status, reason })];
  if (server !== null) findings.push(finding('cpms-server', { server }));

  const meanings = meaningsOf(answer, dialectOf(answer, facts), facts);
  return meanings.map(([causeId, weight]) => candidate(causeId, weight, findings));
};

type Meaning = readonly [CauseId, number];

function meaningsOf(answer: Answer, dialect: Dialect | null, facts: Facts): readonly Meaning[] {
  const status = answer.status ?? 0;
  if (/not registered|unknown (?:charg|station|identi)/i.test(answer.reason ?? '')) {
    return [['unknown-to-cpms', 0.96]];
  }
  if (status === 404 && dialect === 'java-oca-ocpp') return [['cpms-hides-reason', 0.9]];
  if (status === 429) return [['throttled-by-cpms', 0.97]];
  if (status >= 300 && status < 400) return [['cpms-redirects', 0.96]];
  if (status === 500 && dialect === 'ocpp-core') {
    return [
      ['stale-session', 0.75],
      ['cpms-server-error', 0.6],
    ];
  }
  if (status >= 500) return [['cpms-server-error', 0.95]];
  return refusalMeanings(status, dialect, facts);
}

function refusalMeanings(
  status: number,
  dialect: Dialect | null,
  facts: Facts,
): readonly Meaning[] {
  const wasConnected = facts.charger?.lastConnectedAt != null;
  switch (status) {
    case 401:
    case 403:
      if (dialect === 'citrineos' && wasConnected) {
        return [
          ['stale-session', 0.65],
          ['refused-by-cpms', 0.6],
        ];
      }
      return [
        ['refused-by-cpms', 0.8],
        ['forwarded-proto-not-trusted', 0.35],
      ];
    case 404:
      return dialect === 'steve' || dialect === 'citrineos' || dialect === 'maeve'
        ? [['unknown-to-cpms', 0.85]]
        : [
            ['unknown-to-cpms', 0.55],
            ['cpms-path-wrong', 0.5],
          ];
    case 409:
      return [['stale-session', 0.85]];
    case 412:
      return [['unknown-to-cpms', dialect === 'ocpp-core' ? 0.97 : 0.7]];
    case 400:
      return [['subprotocol-not-allowed', 0.6]];
    default:
      return [['cpms-answer-unclear', 0.5]];
  }
}

/** The dialect that is set, or what the answer itself gives away. */
function dialectOf({ reason, server }: Answer, facts: Facts): Dialect | null {
  if (/java-websocket/i.test(server ?? '') || /websocket upgrade failure/i.test(reason ?? '')) {
    return 'java-oca-ocpp';
  }
  return facts.cpms?.dialect ?? null;
}

function candidate(causeId: CauseId, weight: number, findings: readonly Finding[]): Candidate {
  return { causeId, weight, findings, refusedBy: 'cpms' };
}
