import type { CauseId } from '@/lib/diagnosis/causes/all-causes';
import type { PasswordMatch } from '@/lib/diagnosis/evidence';
import { finding, type FindingId } from '@/lib/diagnosis/findings';
import type { Rule } from './rule';

type NearMiss = { causeId: CauseId; weight: number; finding: FindingId };

const nearMisses: Record<Exclude<PasswordMatch, 'right' | 'none'>, NearMiss> = {
  previous: { causeId: 'credentials-replaced', weight: 0.98, finding: 'password-previous' },
  pending: { causeId: 'password-pending', weight: 0.97, finding: 'password-pending' },
  revoked: { causeId: 'password-revoked', weight: 0.98, finding: 'password-revoked' },
  'other-charger': {
    causeId: 'password-of-other-charger',
    weight: 0.98,
    finding: 'password-other-charger',
  },
  'hex-lower': { causeId: 'password-hex-text', weight: 0.98, finding: 'password-hex-lower' },
  'hex-upper': { causeId: 'password-hex-text', weight: 0.98, finding: 'password-hex-upper' },
  'hex-decoded': {
    causeId: 'password-hex-decoded',
    weight: 0.98,
    finding: 'password-hex-decoded',
  },
  'hex-of-text': {
    causeId: 'password-hex-of-text',
    weight: 0.98,
    finding: 'password-hex-of-text',
  },
  trimmed: { causeId: 'password-has-spaces', weight: 0.98, finding: 'password-trimmed' },
  'other-case': { causeId: 'case-differs', weight: 0.98, finding: 'password-other-case' },
  'percent-decoded': {
    causeId: 'password-percent-encoded',
    weight: 0.98,
    finding: 'password-percent-decoded',
  },
  'base64-twice': {
    causeId: 'password-base64-twice',
    weight: 0.98,
    finding: 'password-base64-twice',
  },
  'cut-at-colon': {
    causeId: 'password-cut-at-colon',
    weight: 0.97,
    finding: 'password-cut-at-colon',
  },
  'is-username': {
    causeId: 'password-is-username',
    weight: 0.96,
    finding: 'password-is-username',
  },
  'factory-default': {
    causeId: 'password-factory-default',
    weight: 0.96,
    finding: 'password-factory-default',
  },
  'too-short': { causeId: 'password-too-short', weight: 0.8, finding: 'password-too-short' },
  'too-long': { causeId: 'password-too-long', weight: 0.8, finding: 'password-too-long' },
};

/** The gateway found which known value the password was, or nearly was. */
export const passwordNearMiss: Rule = ({ authorization, stage }) => {
  const match = authorization?.passwordMatch;
  if (stage !== 'credentials' || match == null || match === 'right' || match === 'none') {
    return null;
  }
  const { causeId, weight, finding: id } = nearMisses[match];
  const values = {
    replacedAt: authorization?.matchedReplacedAt,
    length: authorization?.password?.length,
  };
  return [{ causeId, weight, findings: [finding(id, values)] }];
};
