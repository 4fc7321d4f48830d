import type { CauseId } from '@/lib/diagnosis/causes/all-causes';
import { guessDialect } from '@/lib/diagnosis/dialects/guess-dialect';
import { readDialect } from '@/lib/diagnosis/dialects/read-dialect';
import { refusalText } from '@/lib/diagnosis/dialects/refusal-texts';
import type { Finding } from '@/lib/diagnosis/diagnosis';
import type { Evidence } from '@/lib/diagnosis/evidence';

import { finding } from '@/lib/diagnosis/findings';
import type { Candidate, Rule } from './rule';

type Answer = NonNullable<Evidence['answer']>;
type Meaning = readonly [CauseId, number];

/** The CPMS refused. What its status means depends on its dialect. */
export const cpmsAnswer: Rule = (evidence, facts) => {
  const { answer, stage } = evidence;
  if (stage !== 'cpms' || answer?.by !== 'cpms' || answer.status === null) return null;
  const { reason, server, status } = answer;
  const findings = [finding('cpms-answered', { status, reason })];
  if (server !== null) findings.push(finding('cpms-server', { server }));

  const said = refusalText(reason);
  if (said !== null) return [candidate([said.causeId, said.weight], findings)];

  const guess = guessDialect(answer, facts.cpms);
  const read = guess === null ? [] : readDialect(guess, status, evidence, facts);
  const ofDialect = read.map((found) => ({
    ...found,
    findings: [...findings, ...found.findings],
  }));
  if (ofDialect.length > 0 && guess?.from !== 'guessed') return ofDialect;
  const general = meaningsOf(answer).map((meaning) => candidate(meaning, findings));
  return [...ofDialect, ...general];
};

/** What a status means where nothing is known of who answers. */
function meaningsOf({ server, status }: Answer): readonly Meaning[] {
  if (status === null) return [];
  if (status === 429) return [['throttled-by-cpms', 0.97]];
  if (status >= 300 && status < 400) return [['cpms-redirects', 0.96]];
  if (status >= 500) return [['cpms-server-error', 0.95]];
  switch (status) {
    case 401:
    case 403:
    case 407:
      return [
        ['refused-by-cpms', 0.8],
        ['forwarded-proto-not-trusted', 0.35],
      ];
    case 404:
      return notFound(server);
    case 400:
      return [['subprotocol-not-allowed', 0.6]];
    case 409:
      return [['stale-session', 0.85]];
    case 412:
      return [['unknown-to-cpms', 0.7]];
    case 426:
      return [['cpms-path-wrong', 0.6]];
    default:
      return [['cpms-answer-unclear', 0.5]];
  }
}

/** A web server in front of the CPMS says this of a path that it has nothing for. */
function notFound(server: string | null): readonly Meaning[] {
  const isWebServer = /nginx|apache|envoy|traefik|caddy|cloudflare|iis|haproxy/i.test(server ?? '');
  return [
    ['unknown-to-cpms', 0.55],
    ['cpms-path-wrong', isWebServer ? 0.58 : 0.5],
  ];
}

function candidate([causeId, weight]: Meaning, findings: readonly Finding[]): Candidate {
  return { causeId, weight, findings, refusedBy: 'cpms' };
}
