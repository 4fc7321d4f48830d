import { finding } from '@/lib/diagnosis/findings';
import type { Rule } from './rule';

/** The charger sent a password, and there is none to compare it with. */
export const noPasswordRegistered: Rule = (evidence, facts) => {
  const { authorization, stage } = evidence;
  if (stage !== 'credentials' || facts.charger === null) return null;
  if (facts.charger.credential.hasActive || authorization?.scheme !== 'basic') return null;
  if (!authorization.wellFormed || (authorization.password?.length ?? 0) === 0) return null;

  // What matched explains more than what is missing.
  const isExplained =
    authorization.passwordMatch !== null && authorization.passwordMatch !== 'none';
  return [
    {
      causeId: 'no-password-registered',
      weight: isExplained ? 0.5 : 0.97,
      findings: [finding('no-active-credential')],
    },
  ];
};
