import { refusalText } from '@/lib/diagnosis/dialects/refusal-texts';
import { durationText } from '@/lib/diagnosis/duration-text';
import { finding } from '@/lib/diagnosis/findings';
import { closeCodeName } from '@/lib/ocpp/close-codes';
import { isHeldSession } from './held-session';
import type { Candidate, Rule } from './rule';

/** Some CPMSs accept the upgrade first and say why not with the close. */
export const cpmsClose: Rule = ({ close, stage }) => {
  if (stage !== 'accepted' || close?.by !== 'cpms' || isHeldSession(close)) return null;
  const { afterMs, code, reason } = close;
  const text = reason ?? '';
  const values = {
    code,
    codeName: code === null ? null : closeCodeName(code),
    reason,
    age: durationText(afterMs),
    status: code === null ? null : `close code ${code}`,
  };
  const refusal = (causeId: Candidate['causeId'], weight: number): Candidate[] => [
    { causeId, weight, findings: [finding('closed-with', values)], refusedBy: 'cpms' },
  ];
  const said = refusalText(text);
  if (said !== null) return refusal(said.causeId, said.weight);
  if (code === 1013) return refusal('throttled-by-cpms', 0.95);
  if (/token|tenant/i.test(text)) return refusal('cpms-closes', 0.93);
  if (code === 1011 && !/alive|ping|pong/i.test(text)) {
    return refusal('cpms-crashed-on-charger', 0.85);
  }
  return null;
};
