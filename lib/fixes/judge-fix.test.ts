import { describe, expect, it } from 'vitest';
import { judgeFix, type FixEvent, type OpenFix } from './judge-fix';

const start = Date.parse('2026-11-25T14:00:00Z');
const at = (seconds: number) => new Date(start + seconds * 1000);

function fixOf(overrides: Partial<OpenFix> = {}): OpenFix {
  return {
    id: 'fix',
    state: 'applied',
    isOpen: true,
    needsHand: false,
    appliedAt: at(0),
    delivery: null,
    deliveredAt: null,
    proofCredentialId: null,
    errorType: 'invalid-credentials',
    cause: 'credentials-replaced',
    waitSeconds: 120,
    holdSeconds: 300,
    deadlineAt: at(120),
    attemptCount: 0,
    lastAttemptAt: null,
    connectedAt: null,
    verifiedBy: null,
    verdict: null,
    verdictAt: null,
    verdictErrorType: null,
    verdictCause: null,
    settledAt: null,
    ...overrides,
  };
}

const accepted = (seconds: number, credentialId = 'new', attemptId = `a${seconds}`): FixEvent => ({
  type: 'accepted',
  at: at(seconds),
  attemptId,
  credentialId,
});
const refused = (
  seconds: number,
  cause = 'credentials-replaced',
  errorType = 'invalid-credentials',
): FixEvent => ({ type: 'refused', at: at(seconds), attemptId: `r${seconds}`, errorType, cause });
const ended = (seconds: number, attemptId: string, errorType?: string): FixEvent => ({
  type: 'ended',
  at: at(seconds),
  attemptId,
  startedAt: at(Number(attemptId.slice(1))),
  problem: errorType === undefined ? null : { errorType, cause: 'some-cause' },
});
const alive = (seconds: number): FixEvent => ({ type: 'alive', at: at(seconds) });

type Row = [string, Partial<OpenFix>, FixEvent[], Partial<OpenFix>];
const sent = { needsHand: true, deliveredAt: at(20) } as const;
const sentPassword = { ...sent, proofCredentialId: 'new' } as const;
const rows: Row[] = [
  [
    'the session that what is sent waits for',
    { needsHand: true, delivery: 'queued' },
    [accepted(30)],
    { state: 'applied', verdict: null, attemptCount: 1 },
  ],
  [
    'an attempt after it was sent',
    { ...sent, delivery: 'unsure' },
    [accepted(30)],
    { state: 'holding' },
  ],
  [
    'a login with the new password before its answer was known',
    { needsHand: true, delivery: 'queued', proofCredentialId: 'new' },
    [accepted(30)],
    { state: 'holding', verdict: 'connected' },
  ],
  [
    'a login with the old password after the new one was taken',
    { ...sentPassword, delivery: 'taken' },
    [accepted(30, 'old')],
    { state: 'failed', verdict: 'not-taken', isOpen: true, verdictAt: at(30) },
  ],
  [
    'a login with the old password after no answer came, and then with the new one',
    { ...sentPassword, delivery: 'unsure' },
    [accepted(30, 'old'), ended(40, 'a30'), accepted(50)],
    { state: 'holding', verdict: 'connected' },
  ],
  [
    'a login with the old password before the restart that the charger asked for',
    { ...sentPassword, delivery: 'taken-after-restart' },
    [accepted(30, 'old')],
    { state: 'applied', verdict: null },
  ],
  [
    'a second device with the old password while the new one holds',
    { ...sentPassword, delivery: 'taken', state: 'holding', verifiedBy: 'a25' },
    [accepted(30, 'old')],
    { state: 'holding' },
  ],
  [
    'an acceptance',
    {},
    [accepted(30)],
    { state: 'holding', verdict: 'connected', connectedAt: at(30) },
  ],
  [
    'a conflict that goes on, at the end of the connection that the newest one pushed out',
    { errorType: 'session-conflict' },
    [accepted(30), accepted(40), ended(41, 'a30', 'session-conflict')],
    { state: 'failed', verdict: 'same-error', isOpen: true, verdictErrorType: 'session-conflict' },
  ],
  [
    'the end of a connection that the fix of a conflict closed',
    { errorType: 'session-conflict' },
    [ended(1, 'a-5', 'session-conflict'), accepted(30)],
    { state: 'holding', verdict: 'connected' },
  ],
  ['one from before', {}, [accepted(-1)], { state: 'applied', attemptCount: 0 }],
  [
    'a connection that is heard of after the time',
    {},
    [accepted(30), alive(200), alive(331)],
    { state: 'verified', isOpen: false, settledAt: at(331) },
  ],
  ['one that ends after the time', {}, [accepted(30), ended(400, 'a30')], { state: 'verified' }],
  [
    'one that ends before, as a restart does',
    {},
    [accepted(30), ended(45, 'a30')],
    { state: 'applied', isOpen: true, verdict: 'left-early', deadlineAt: at(165) },
  ],
  [
    'a restart and its return',
    {},
    [accepted(30), ended(45, 'a30'), accepted(60), alive(361)],
    { state: 'verified', connectedAt: at(60) },
  ],
  [
    'one that is dropped',
    {},
    [accepted(30), ended(33, 'a30', 'dropped-after-accept')],
    { state: 'failed', verdict: 'different-error', verdictErrorType: 'dropped-after-accept' },
  ],
  ['the end of an older connection', {}, [accepted(30), ended(31, 'older')], { state: 'holding' }],
  ['the same refusal', {}, [refused(30)], { state: 'failed', verdict: 'same-error', isOpen: true }],
  [
    'another refusal',
    {},
    [refused(30, 'never-registered', 'not-registered')],
    { state: 'failed', verdict: 'different-error', verdictErrorType: 'not-registered' },
  ],
  [
    'a refusal that the gateway had in hand',
    {},
    [refused(0.5)],
    { state: 'applied', attemptCount: 1 },
  ],
  [
    'a limit, which says nothing of what else is wrong',
    {},
    [refused(30, 'retry-loop', 'throttled')],
    { state: 'applied', deadlineAt: at(150) },
  ],
  [
    'the same refusal before anybody typed it in',
    { needsHand: true },
    [refused(30)],
    { state: 'applied', verdict: null, attemptCount: 1 },
  ],
  [
    'another cause before anybody said so: the charger was changed',
    { needsHand: true },
    [refused(30, 'password-has-spaces')],
    { state: 'failed', verdict: 'same-error', verdictCause: 'password-has-spaces' },
  ],
  [
    'the same refusal after it was typed in',
    { needsHand: true, deliveredAt: at(20) },
    [refused(30)],
    { state: 'failed', verdict: 'same-error' },
  ],
  [
    'a login with the old password',
    { needsHand: true, proofCredentialId: 'new' },
    [accepted(30, 'old')],
    { state: 'applied', verdict: null, attemptCount: 1 },
  ],
  [
    'a mistake that is corrected',
    { needsHand: true, proofCredentialId: 'new' },
    [refused(30, 'password-has-spaces'), accepted(60)],
    { state: 'holding', verdict: 'connected', settledAt: null },
  ],
  [
    'events out of order',
    {},
    [alive(400), ended(45, 'a30'), accepted(60), accepted(30)],
    { state: 'verified', connectedAt: at(60) },
  ],
  [
    'a refusal that comes late from a spool',
    { state: 'holding', lastAttemptAt: at(60), connectedAt: at(60), attemptCount: 1 },
    [refused(30)],
    { state: 'holding', attemptCount: 2 },
  ],
  [
    'what it had before, where no problem was known',
    { errorType: null, cause: null, needsHand: true },
    [refused(30, 'password-factory-default'), refused(60, 'password-factory-default')],
    { state: 'applied', errorType: 'invalid-credentials', cause: 'password-factory-default' },
  ],
  [
    'any refusal where there was no problem before',
    { errorType: null, cause: null },
    [refused(30)],
    { state: 'failed', verdict: 'different-error' },
  ],
];

describe('judgeFix', () => {
  it.each(rows)('judges by %s', (_what, given, events, expected) => {
    expect(judgeFix(fixOf(given), events)).toMatchObject(expected);
  });

  it('returns the same object when nothing was said of it', () => {
    const fix = fixOf({ state: 'holding', connectedAt: at(0), verifiedBy: 'a0' });
    expect(judgeFix(fix, [alive(10), ended(20, 'other')])).toBe(fix);
  });

  it('says the same whatever the order in which a batch arrives', () => {
    const events = [accepted(30), ended(45, 'a30'), refused(50), accepted(60), alive(200)];
    const forward = judgeFix(fixOf(), events);
    expect(judgeFix(fixOf(), [...events].reverse())).toEqual(forward);
  });
});
