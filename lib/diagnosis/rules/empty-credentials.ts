import type { Finding } from '@/lib/diagnosis/diagnosis';
import type { Evidence } from '@/lib/diagnosis/evidence';
import { finding } from '@/lib/diagnosis/findings';
import type { Candidate, Rule } from './rule';

/** Credentials were sent, and one or both fields are empty. */
export const emptyCredentials: Rule = (evidence, facts) => {
  if (evidence.stage !== 'credentials' || evidence.authorization === null) return null;
  const empty = emptyFields(evidence);
  if (empty === null) return null;

  const candidates = explanations(empty.findings, facts.charger?.lastConnectedAt ?? null);
  if (empty.username === empty.password) return candidates;
  const field: Candidate = empty.password
    ? {
        causeId: 'password-field-empty',
        weight: 0.96,
        findings: [
          ...empty.findings.map(({ id }) =>
            id === 'password-empty'
              ? finding('password-empty', { username: evidence.authorization?.username })
              : finding('username-empty'),
          ),
        ],
      }
    : { causeId: 'username-field-empty', weight: 0.96, findings: empty.findings };
  return [field, ...candidates.map((candidate) => ({ ...candidate, weight: 0.3 }))];
};

type EmptyFields = { username: boolean; password: boolean; findings: Finding[] };

function emptyFields({ authorization, request }: Evidence): EmptyFields | null {
  if (authorization === null) return null;
  const hasEmptyHeader =
    authorization.problem === 'empty' ||
    (authorization.scheme === 'none' && request?.headerNames.includes('authorization') === true);
  if (hasEmptyHeader) {
    return { username: true, password: true, findings: [finding('empty-authorization-header')] };
  }
  if (authorization.scheme !== 'basic' || !authorization.wellFormed) return null;

  const username = authorization.username === '' || authorization.usernameMatch === 'empty';
  const password = authorization.password?.length === 0;
  const findings: Finding[] = [];
  if (username) findings.push(finding('username-empty'));
  if (password) findings.push(finding('password-empty'));
  return username || password ? { username, password, findings } : null;
}

function explanations(findings: Finding[], lastConnectedAt: string | null): Candidate[] {
  if (lastConnectedAt === null) {
    const history = finding('never-accepted');
    return [
      { causeId: 'provisioning-incomplete', weight: 0.9, findings: [...findings, history] },
      { causeId: 'factory-reset', weight: 0.3, findings },
      { causeId: 'configuration-corrupted', weight: 0.2, findings },
    ];
  }
  const history = finding('accepted-before', { lastConnectedAt });
  return [
    { causeId: 'factory-reset', weight: 0.85, findings: [...findings, history] },
    { causeId: 'configuration-corrupted', weight: 0.45, findings: [...findings, history] },
    { causeId: 'provisioning-incomplete', weight: 0.15, findings },
  ];
}
