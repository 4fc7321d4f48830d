import { durationText } from '@/lib/diagnosis/duration-text';
import type { Evidence } from '@/lib/diagnosis/evidence';
import { finding } from '@/lib/diagnosis/findings';
import type { Candidate, Rule } from './rule';

const replacedReason = /replaced|another connection|already connected|newer session/i;

/** The identity had a session already, or lost it to another connection. */
export const existingSession: Rule = ({ address, close, session, stage }) => {
  if (stage === 'accepted') return close === null ? null : replaced(close, address, session);
  if (stage !== 'session') return null;

  const age = session === null ? null : durationText(session.existingAgeMs);
  const existingAddress = session?.existingAddress ?? null;
  const open = finding('session-was-open', { age });
  if (existingAddress === null) {
    return [{ causeId: 'stale-session', weight: 0.7, findings: [open] }];
  }
  if (existingAddress !== address) {
    const other = finding('session-other-address', { address, existingAddress });
    return [
      { causeId: 'two-chargers-one-identity', weight: 0.8, findings: [open, other] },
      { causeId: 'stale-session', weight: 0.5, findings: [open] },
    ];
  }
  const same = finding('session-same-address');
  return [
    { causeId: 'half-open-session', weight: 0.8, findings: [open, same] },
    { causeId: 'stale-session', weight: 0.55, findings: [open] },
  ];
};

/** A session that a newer one replaced. Itself it had perhaps replaced one from elsewhere. */
function replaced(
  close: NonNullable<Evidence['close']>,
  address: string,
  session: Evidence['session'],
): Candidate[] | null {
  if (close.by !== 'gateway' || !replacedReason.test(close.reason ?? '')) return null;
  const closed = finding('closed-after', {
    age: durationText(close.afterMs),
    messages: close.messagesReceived,
  });
  const existingAddress = session?.existingAddress ?? null;
  if (existingAddress === address) {
    const findings = [closed, finding('session-same-address')];
    return [
      { causeId: 'half-open-session', weight: 0.85, findings },
      { causeId: 'two-chargers-one-identity', weight: 0.55, findings },
    ];
  }
  const findings =
    existingAddress === null
      ? [closed]
      : [closed, finding('session-other-address', { address, existingAddress })];
  return [
    {
      causeId: 'two-chargers-one-identity',
      weight: existingAddress === null ? 0.85 : 0.93,
      findings,
    },
    { causeId: 'half-open-session', weight: existingAddress === null ? 0.6 : 0.4, findings },
  ];
}
