import type { Finding } from '@/lib/diagnosis/diagnosis';
import { finding } from '@/lib/diagnosis/findings';
import { proxyHeader } from './proxy-header';
import type { Candidate, Rule } from './rule';

/** No Basic credentials at all. */
export const missingAuthorization: Rule = (evidence, facts) => {
  const { authorization, request, stage } = evidence;
  if (stage !== 'credentials' || authorization === null) return null;

  if (authorization.scheme !== 'none') {
    if (authorization.scheme === 'basic') return null;
    const { scheme } = authorization;
    const named = scheme === 'other' ? 'unknown' : capitalised(scheme);
    return [
      {
        causeId: 'other-scheme-sent',
        weight: 0.97,
        findings: [finding('other-scheme', { scheme: named })],
      },
    ];
  }

  // The header is there and says nothing: that is the next rule's.
  if (request?.headerNames.includes('authorization') === true) return null;
  return candidates(proxyHeader(evidence), facts.charger?.lastConnectedAt ?? null);
};

function candidates(header: string | null, lastConnectedAt: string | null): Candidate[] {
  const absent = finding('no-authorization-header');
  const history =
    lastConnectedAt === null
      ? finding('never-accepted')
      : finding('accepted-before', { lastConnectedAt });
  const wasAccepted = lastConnectedAt !== null;
  return [
    {
      causeId: 'proxy-strips-authorization',
      weight: header === null ? 0.25 : 0.9,
      findings: header === null ? [absent] : [absent, finding('proxy-header', { header })],
    },
    {
      causeId: 'firmware-configuration-missing',
      weight: wasAccepted ? 0.55 : 0.85,
      findings: [absent, history],
    },
    { causeId: 'client-implementation-incorrect', weight: 0.3, findings: [absent] },
    ...(wasAccepted ? [keyNotSent([absent, history])] : []),
  ];
}

function keyNotSent(findings: Finding[]): Candidate {
  return { causeId: 'key-set-but-not-sent', weight: 0.6, findings };
}

function capitalised(scheme: string): string {
  return scheme.charAt(0).toUpperCase() + scheme.slice(1);
}
