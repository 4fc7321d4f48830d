import type { CauseId } from '@/lib/diagnosis/causes/all-causes';
import { durationText } from '@/lib/diagnosis/duration-text';
import type { Evidence } from '@/lib/diagnosis/evidence';
import { finding } from '@/lib/diagnosis/findings';
import { closeCodeName } from '@/lib/ocpp/close-codes';
import { isHeldSession } from './held-session';
import type { Rule } from './rule';

type Close = NonNullable<Evidence['close']>;
type Explanation = readonly [CauseId, number];

const atOnceMs = 10_000;
const idleMs = 20_000;
const protocolErrors = new Set([1002, 1003, 1007, 1009]);
const serverGoesAway = new Set([1001, 1012]);

/** An accepted session ended too soon. */
export const closedSession: Rule = ({ bootStatus, close, stage }) => {
  if (stage !== 'accepted' || close === null || isOrderly(close)) return null;
  const { afterMs, code, messagesReceived, reason } = close;
  const age = durationText(afterMs);
  const codeName = code === null ? null : closeCodeName(code);
  const findings = [finding('closed-after', { age, messages: messagesReceived })];
  if (code !== null) findings.unshift(finding('closed-with', { code, codeName, reason }));

  const explanations: readonly Explanation[] =
    bootStatus === 'Rejected' ? [['boot-rejected', 0.96]] : explanationsOf(close);
  if (bootStatus === 'Rejected') findings.unshift(finding('boot-not-accepted'));
  return explanations.map(([causeId, weight]) => ({
    causeId,
    weight,
    findings,
    refusedBy: close.by,
  }));
};

/** A session that held for minutes, or that the gateway ended in order to stop, is no failure. */
function isOrderly(close: Close): boolean {
  const { by, code } = close;
  return isHeldSession(close) || (by === 'gateway' && code !== null && serverGoesAway.has(code));
}

function explanationsOf(close: Close): readonly Explanation[] {
  const { by, code, reason } = close;
  // Without a code nobody said it: the gateway saw it, and here of the CPMS.
  if (by === 'cpms' && code === null && isUnansweredPing(reason)) {
    return [['cpms-stops-answering', 0.95]];
  }
  if (/boot/i.test(reason ?? '')) return [['boot-rejected', 0.9]];
  if (code !== null && protocolErrors.has(code)) return [['messages-invalid', 0.9]];
  if (isUnansweredPing(reason)) {
    return [['ping-not-answered', 0.9]];
  }
  switch (by) {
    case 'charger':
      return chargerClosed(close);
    case 'cpms':
      return [
        ['cpms-closes', 0.8],
        ['boot-rejected', close.messagesReceived > 0 ? 0.5 : 0.2],
      ];
    case 'gateway':
      return [['closed-by-policy', 0.75]];
    case 'network':
      return close.afterMs >= idleMs
        ? [
            ['connection-cut', 0.7],
            ['keepalive-too-long', 0.55],
            ['ping-not-answered', 0.3],
          ]
        : [
            ['connection-cut', 0.75],
            ['client-closes-at-once', 0.35],
          ];
  }
}

function isUnansweredPing(reason: string | null): boolean {
  return /ping|pong|not alive|heartbeat timeout/i.test(reason ?? '');
}

function chargerClosed({ afterMs, messagesReceived }: Close): readonly Explanation[] {
  if (afterMs >= idleMs) {
    return [
      ['keepalive-too-long', 0.8],
      ['client-closes-at-once', 0.3],
    ];
  }
  if (afterMs < atOnceMs && messagesReceived === 0) return [['client-closes-at-once', 0.93]];
  return [
    ['client-closes-at-once', 0.7],
    ['boot-rejected', 0.5],
  ];
}
