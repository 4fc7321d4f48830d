import type { Evidence } from '@/lib/diagnosis/evidence';
import type { Facts } from '@/lib/diagnosis/facts';
import { finding } from '@/lib/diagnosis/findings';
import type { Candidate, Rule } from './rule';

/** A password that matches nothing known: look at its shape and at the charger's history. */
export const unlikeAnyPassword: Rule = (evidence, facts) => {
  const { authorization, stage } = evidence;
  if (stage !== 'credentials' || authorization === null) return null;
  if (authorization.scheme !== 'basic' || !authorization.wellFormed) return null;
  const match = authorization.passwordMatch;
  if (match !== null && match !== 'none') return null;
  if (authorization.password === null || authorization.password.length === 0) return null;

  return [wrongPassword(authorization.password), ...changedOnOneSide(facts)];
};

function wrongPassword(
  password: NonNullable<NonNullable<Evidence['authorization']>['password']>,
): Candidate {
  const findings = [
    finding('password-unlike-any'),
    finding('password-length', { length: password.length }),
  ];
  if (password.looksHex) findings.push(finding('password-looks-hex'));
  if (!password.validUtf8) findings.push(finding('password-not-text'));
  return { causeId: 'incorrect-password-or-username', weight: 0.75, findings };
}

/** Accepted once, then the password was changed and never used: it did not reach the charger. */
function changedOnOneSide({ charger }: Facts): Candidate[] {
  if (charger?.lastConnectedAt == null || charger.credential.activeUsed) return [];
  const { activeSince, hasActive } = charger.credential;
  if (!hasActive || activeSince === null) return [];
  if (Date.parse(activeSince) <= Date.parse(charger.lastConnectedAt)) return [];
  return [
    {
      causeId: 'changed-on-one-side',
      weight: 0.85,
      findings: [
        finding('password-changed-since', { activeSince }),
        finding('password-never-used'),
      ],
    },
  ];
}
