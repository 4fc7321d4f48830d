import type { FixDelivery, FixVerdict } from './schemas';

/** What is known of an open fix. All times are those of the charger's attempts. */
export type OpenFix = {
  id: string;
  state: 'applied' | 'holding' | 'verified' | 'failed';
  isOpen: boolean;
  needsHand: boolean;
  appliedAt: Date;
  deliveredAt: Date | null;
  /** How far what it sends has come; null where nothing is sent. */
  delivery: FixDelivery | null;
  /** Only a login with this credential proves it. */
  proofCredentialId: string | null;
  errorType: string | null;
  cause: string | null;
  waitSeconds: number;
  holdSeconds: number;
  deadlineAt: Date | null;
  attemptCount: number;
  lastAttemptAt: Date | null;
  connectedAt: Date | null;
  verifiedBy: string | null;
  verdict: FixVerdict | null;
  verdictAt: Date | null;
  verdictErrorType: string | null;
  verdictCause: string | null;
  settledAt: Date | null;
};

type Problem = { errorType: string; cause: string };

/** What a charger did, as far as it says anything of a fix. */
export type FixEvent = { at: Date } & (
  | { type: 'accepted'; attemptId: string; credentialId: string | null }
  | ({ type: 'refused'; attemptId: string } & Problem)
  | { type: 'ended'; attemptId: string; startedAt: Date; problem: Problem | null }
  | { type: 'alive' }
);

/** A gateway may refuse by what it knew this long ago. */
const graceMs = 1_000;

/** These say nothing of what else is wrong. */
const saysNothingElse: readonly string[] = ['throttled', 'session-conflict', 'unreachable'];

/** What the events, in any order, make of a fix. Pure: the clock is in the events. */
export function judgeFix(fix: OpenFix, events: readonly FixEvent[]): OpenFix {
  const inOrder = [...events].sort((a, b) => a.at.getTime() - b.at.getTime());
  return inOrder.reduce((judged, event) => (judged.isOpen ? judge(judged, event) : judged), fix);
}

function judge(fix: OpenFix, event: FixEvent): OpenFix {
  if (hasHeld(fix, event)) return verified(fix, event.at);
  if (event.type === 'ended') return ended(fix, event);
  if (event.type === 'alive' || event.at <= fix.appliedAt) return fix;
  const counted = {
    ...fix,
    attemptCount: fix.attemptCount + 1,
    lastAttemptAt: later(fix.lastAttemptAt, event.at),
  };
  // One that comes late, past what is known already, changes the count alone.
  if (fix.lastAttemptAt !== null && event.at < fix.lastAttemptAt) return counted;
  return event.type === 'accepted' ? accepted(counted, event) : refused(counted, event);
}

/** Whatever comes after the time shows that the connection outlasted it, unless it ended before. */
function hasHeld(fix: OpenFix, event: FixEvent): boolean {
  if (fix.state !== 'holding' || fix.connectedAt === null) return false;
  if (event.type === 'accepted' || event.type === 'refused') return false;
  if (event.type === 'ended' && event.attemptId !== fix.verifiedBy) return false;
  return event.at.getTime() >= fix.connectedAt.getTime() + fix.holdSeconds * 1000;
}

function verified(fix: OpenFix, at: Date): OpenFix {
  return { ...fix, state: 'verified', isOpen: false, settledAt: at, deadlineAt: null };
}

function accepted(fix: OpenFix, event: Extract<FixEvent, { type: 'accepted' }>): OpenFix {
  const isProof = fix.proofCredentialId === null || event.credentialId === fix.proofCredentialId;
  if (!isProof) return isWithout(fix, event.at) ? notTaken(fix, event) : waitOn(fix, event.at);
  // Its session is what the fix waits for: what is sent over it comes next.
  if (fix.proofCredentialId === null && fix.delivery === 'queued') return waitOn(fix, event.at);
  return {
    ...fix,
    state: 'holding',
    verdict: 'connected',
    verdictAt: event.at,
    verdictErrorType: null,
    verdictCause: null,
    connectedAt: event.at,
    verifiedBy: event.attemptId,
    settledAt: null,
    deadlineAt: null,
  };
}

/** It was sent the new password, and comes with the old one. After a restart it may yet have it. */
function isWithout(fix: OpenFix, at: Date): boolean {
  const isSent = fix.delivery === 'taken' || fix.delivery === 'unsure';
  return isSent && isDelivered(fix, at) && fix.state !== 'holding';
}

function notTaken(fix: OpenFix, event: { at: Date; attemptId: string }): OpenFix {
  const problem = { errorType: fix.errorType, cause: fix.cause };
  return failed(fix, 'not-taken', { ...event, ...problem });
}

function refused(fix: OpenFix, event: Extract<FixEvent, { type: 'refused' }>): OpenFix {
  // What holds is judged by its end; a second device that is refused meanwhile says nothing.
  if (fix.state === 'holding') return fix;
  if (event.at.getTime() < fix.appliedAt.getTime() + graceMs) return waitOn(fix, event.at);
  // What is wrong while nobody has typed it in yet is what it had before.
  if (fix.errorType === null && !isDelivered(fix, event.at) && fix.needsHand) {
    return waitOn({ ...fix, errorType: event.errorType, cause: event.cause }, event.at);
  }
  const isSame = event.errorType === fix.errorType;
  if (!isSame && saysNothingElse.includes(event.errorType)) return waitOn(fix, event.at);
  const isUnchanged = isSame && event.cause === fix.cause;
  if (isUnchanged && !isDelivered(fix, event.at)) return waitOn(fix, event.at);
  return failed(fix, isSame ? 'same-error' : 'different-error', event);
}

function ended(fix: OpenFix, event: Extract<FixEvent, { type: 'ended' }>): OpenFix {
  if (isConflictAgain(fix, event)) {
    return failed(fix, 'same-error', { ...event, errorType: fix.errorType, cause: fix.cause });
  }
  if (fix.state !== 'holding' || event.attemptId !== fix.verifiedBy) return fix;
  if (event.problem !== null) {
    const isSame = event.problem.errorType === fix.errorType;
    return failed(fix, isSame ? 'same-error' : 'different-error', { ...event, ...event.problem });
  }
  return { ...waitOn(fix, event.at), state: 'applied', verdict: 'left-early', verdictAt: event.at };
}

function failed(
  fix: OpenFix,
  verdict: FixVerdict,
  event: { errorType: string | null; cause: string | null; at: Date; attemptId: string },
): OpenFix {
  return {
    ...fix,
    state: 'failed',
    verdict,
    verdictAt: event.at,
    verdictErrorType: event.errorType,
    verdictCause: event.cause,
    verifiedBy: event.attemptId,
    connectedAt: null,
    settledAt: event.at,
    deadlineAt: null,
  };
}

/** The newest connection is let in while it pushes another one out: the end of that one says so. */
function isConflictAgain(
  { appliedAt, errorType }: OpenFix,
  { problem, startedAt }: Extract<FixEvent, { type: 'ended' }>,
): boolean {
  const isConflict = errorType === 'session-conflict' && problem?.errorType === errorType;
  return isConflict && startedAt > appliedAt;
}

/** It still tries: the time after which it counts as having stopped begins anew. */
function waitOn(fix: OpenFix, at: Date): OpenFix {
  if (fix.state === 'failed') return fix;
  return { ...fix, deadlineAt: new Date(at.getTime() + fix.waitSeconds * 1000) };
}

function isDelivered(fix: OpenFix, at: Date): boolean {
  return !fix.needsHand || (fix.deliveredAt !== null && fix.deliveredAt <= at);
}

function later(a: Date | null, b: Date): Date {
  return a === null || b > a ? b : a;
}
