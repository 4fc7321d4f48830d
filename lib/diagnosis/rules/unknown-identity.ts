import { finding } from '@/lib/diagnosis/findings';
import type { Candidate, Rule } from './rule';

/** The tenant exists and has no such charger, or has it no more. */
export const unknownIdentity: Rule = ({ path, stage }, facts) => {
  if (stage !== 'identity') return null;
  const sent = path?.identity ?? path?.rawIdentity;
  const tenant = facts.tenant?.name;

  if (facts.charger?.deletedAt != null) {
    const { deletedAt } = facts.charger;
    return [
      {
        causeId: 'charger-deleted',
        weight: 0.98,
        findings: [finding('charger-deleted', { deletedAt })],
      },
    ];
  }

  const unknown = finding('identity-unknown', { sent, tenant });
  const isLikeKnown = facts.resembles.length > 0 || facts.pathHints?.isCutOff === true;
  const candidates: Candidate[] = [
    {
      causeId: 'never-registered',
      weight: facts.registeredElsewhere ? 0.3 : isLikeKnown ? 0.4 : 0.9,
      findings: [unknown],
    },
  ];
  if (facts.registeredElsewhere) {
    candidates.push({
      causeId: 'wrong-tenant',
      weight: 0.9,
      findings: [finding('identity-elsewhere', { sent, tenant })],
    });
  }
  return candidates;
};
