import { finding } from '@/lib/diagnosis/findings';
import type { Candidate, Rule } from './rule';

const problemFindings = {
  'not-base64': 'authorization-not-base64',
  'no-colon': 'authorization-without-colon',
  'too-long': 'authorization-too-long',
} as const;

/** A Basic header that cannot be decoded, or more than one of them. */
export const malformedAuthorization: Rule = ({ authorization, stage }) => {
  if (stage !== 'credentials' || authorization === null) return null;
  const candidates: Candidate[] = [];

  if (authorization.scheme === 'basic' && !authorization.wellFormed) {
    const { problem } = authorization;
    if (problem !== 'empty') {
      const id = problem == null ? 'authorization-unreadable' : problemFindings[problem];
      candidates.push({
        causeId: 'authorization-malformed',
        weight: 0.96,
        findings: [finding(id)],
      });
    }
  }
  if (authorization.duplicated) {
    candidates.push({
      causeId: 'authorization-duplicated',
      weight: authorization.passwordMatch === 'right' ? 0.9 : 0.65,
      findings: [finding('authorization-twice')],
    });
  }
  return candidates;
};
