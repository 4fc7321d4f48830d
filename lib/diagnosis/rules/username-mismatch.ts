import type { CauseId } from '@/lib/diagnosis/causes/all-causes';
import type { UsernameMatch } from '@/lib/diagnosis/evidence';
import { finding } from '@/lib/diagnosis/findings';
import type { Rule } from './rule';

const causeByMatch: Record<Exclude<UsernameMatch, 'same' | 'empty'>, CauseId> = {
  'other-case': 'case-differs',
  trimmed: 'username-has-spaces',
  'percent-encoded': 'username-percent-encoded',
  separators: 'username-separators-differ',
  different: 'identity-mismatch',
};

/** The Basic username is not the identity in the URL. */
export const usernameMismatch: Rule = ({ authorization, path, stage }) => {
  const match = authorization?.usernameMatch;
  if (stage !== 'credentials' || match == null || match === 'same' || match === 'empty') {
    return null;
  }
  const isPasswordRight = authorization?.passwordMatch === 'right';
  const values = { username: authorization?.username, identity: path?.identity };
  const other = finding('username-other', values);
  return [
    {
      causeId: causeByMatch[match],
      weight: isPasswordRight ? 0.98 : match === 'different' ? 0.78 : 0.72,
      findings: isPasswordRight ? [other, finding('password-right')] : [other],
    },
  ];
};
