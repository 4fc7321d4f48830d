import type { CauseId } from '@/lib/diagnosis/causes/all-causes';
import type { Resemblance } from '@/lib/diagnosis/facts';
import { finding } from '@/lib/diagnosis/findings';
import type { Candidate, Rule } from './rule';

type Likeness = { causeId: CauseId; weight: number; difference: string };

const likenesses: Record<Resemblance, Likeness> = {
  case: {
    causeId: 'identity-case-differs',
    weight: 0.97,
    difference: 'only in capital and small letters',
  },
  separators: {
    causeId: 'identity-separators-differ',
    weight: 0.96,
    difference: 'only in hyphens, underscores or spaces',
  },
  whitespace: {
    causeId: 'identity-has-spaces',
    weight: 0.97,
    difference: 'only by a space or line break at its beginning or end',
  },
  'percent-encoding': {
    causeId: 'identity-percent-encoding-differs',
    weight: 0.96,
    difference: 'only by its percent-encoding',
  },
  prefix: {
    causeId: 'identity-prefix-differs',
    weight: 0.8,
    difference: 'only by what stands in front',
  },
  'look-alike': {
    causeId: 'identity-look-alike',
    weight: 0.95,
    difference: 'only by characters that look alike or cannot be seen',
  },
  typo: { causeId: 'identity-typo', weight: 0.7, difference: 'by one character' },
};

/** A charger of the tenant has nearly this identity. */
export const resemblingIdentity: Rule = ({ path, stage }, { charger, resembles }) => {
  const [first] = resembles;
  if (stage !== 'identity' || first === undefined || charger?.deletedAt != null) return null;

  const { causeId, weight, difference } = likenesses[first.how];
  const sent = path?.identity ?? path?.rawIdentity;
  const registered = first.identity;
  // With several that it resembles, which one is meant is open.
  const certainty = resembles.length > 1 ? 0.9 : 1;
  const isOpen = resembles.some(({ how }) => how !== first.how);
  const near = finding('identity-nearly', { sent, registered, difference });
  const specific: Candidate = { causeId, weight: weight * certainty, findings: [near] };
  const general: Candidate = {
    causeId: 'identity-format-mismatch',
    weight: isOpen ? 0.9 : 0.35,
    findings: [near],
  };
  return [specific, general];
};
