import { guessDialect } from '@/lib/diagnosis/dialects/guess-dialect';
import { readDialect } from '@/lib/diagnosis/dialects/read-dialect';
import { isHeldSession } from './held-session';
import type { Rule } from './rule';

/** The CPMS refused without a status: by a close, or by not agreeing on a version of OCPP. */
export const dialectClose: Rule = (evidence, facts) => {
  const { close, cpms, stage } = evidence;
  const guess = guessDialect(null, facts.cpms);
  if (guess === null) return null;

  if (stage === 'cpms') {
    if (cpms?.problem === 'subprotocol') {
      return readDialect(guess, 'no-subprotocol-agreed', evidence, facts);
    }
    return cpms?.problem === 'closed'
      ? readDialect(guess, 'closed-unanswered', evidence, facts)
      : null;
  }
  if (stage !== 'accepted' || close?.by !== 'cpms' || isHeldSession(close)) return null;
  if ((close.reason ?? '') !== '' && close.code !== 1013) return null;
  return [
    ...(close.code === null ? [] : readDialect(guess, close.code, evidence, facts)),
    ...readDialect(guess, 'closed', evidence, facts),
  ];
};
