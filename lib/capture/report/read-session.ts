import type { ConversationSeen } from '@/lib/capture/create-conversation';
import type { Side } from '@/lib/capture/streams/tcp-connection';
import { durationText } from '@/lib/diagnosis/duration-text';
import type { Evidence } from '@/lib/diagnosis/evidence';
import { finding } from '@/lib/diagnosis/findings';
import type { Candidate } from '@/lib/diagnosis/rules/rule';
import { captureEvidence } from './capture-evidence';
import type { Reading, ReadPart } from './reading';

const idleMs = 20_000;
const atOnceMs = 10_000;
const replaced = /replaced|another connection|already connected|newer session/i;

/** Did the session hold, in clear or inside TLS? */
export const readSession: ReadPart = (ends, seen) => {
  if (seen.session !== null) return openSession(ends, seen, seen.session);
  return seen.tls?.isHandshakeDone === true ? hiddenSession(seen) : null;
};

function openSession(
  ends: Parameters<ReadPart>[0],
  seen: ConversationSeen,
  session: NonNullable<ConversationSeen['session']>,
): Reading | null {
  const { bootStatus, close, messages, openedMs, unansweredPings } = session;
  const { end } = seen.tcp;
  const endMs = close?.atMs ?? end?.atMs ?? null;
  if (endMs === null) {
    if (bootStatus === 'Rejected') return bootRejected();
    if (unansweredPings.server < 2) return null;
    const findings = [finding('capture-pings-unanswered', { count: unansweredPings.server })];
    return { candidates: [{ causeId: 'ping-not-answered', weight: 0.88, findings }] };
  }
  const afterMs = Math.max(0, endMs - openedMs);
  const by = close === null ? silentEnd(end) : closedBy(close.by, close.reason);
  const isOrderly = close !== null && (close.code === 1000 || close.code === 1001);
  const isShort = afterMs < atOnceMs;
  if (isOrderly && !isShort && bootStatus !== 'Rejected') return null;
  const evidence = captureEvidence(ends, seen, 'accepted', {
    ...(bootStatus === null ? {} : { bootStatus: bootStatus.slice(0, 20) }),
    close: {
      by,
      code: close?.code ?? null,
      reason: close?.reason ?? null,
      afterMs,
      messagesReceived: messages.client,
    },
  });
  return {
    evidence: [evidence],
    candidates: [...withoutSubprotocol(seen, isShort), ...idle(seen, endMs)],
    refusedBy: by,
  };
}

function bootRejected(): Reading {
  const findings = [finding('boot-not-accepted')];
  return { candidates: [{ causeId: 'boot-rejected', weight: 0.96, findings }], refusedBy: 'cpms' };
}

type CloseBy = NonNullable<Evidence['close']>['by'];

function silentEnd(end: ConversationSeen['tcp']['end']): CloseBy {
  return end?.by === 'client' ? 'charger' : 'network';
}

function closedBy(side: Side, reason: string | null): CloseBy {
  if (side === 'client') return 'charger';
  return replaced.test(reason ?? '') ? 'gateway' : 'cpms';
}

/** The answer agreed on no version of OCPP, and the charger left. */
function withoutSubprotocol({ http }: ConversationSeen, isShort: boolean): Candidate[] {
  const response = http?.responses.find(({ status }) => status === 101);
  if (response === undefined || response.subprotocol !== null || !isShort) return [];
  const offered = http?.requests.at(-1)?.subprotocols ?? [];
  return offered.length === 0
    ? [{ causeId: 'subprotocol-missing', weight: 0.94, findings: [finding('no-subprotocol')] }]
    : [
        {
          causeId: 'subprotocol-not-allowed',
          weight: 0.94,
          findings: [finding('subprotocols-were', { offered: offered.join(', ') })],
        },
      ];
}

/** Nothing was sent for long before it ended. */
function idle({ session, tcp }: ConversationSeen, endMs: number): Candidate[] {
  if (session?.close != null || tcp.end === null || tcp.lastDataMs === null) return [];
  const quiet = endMs - tcp.lastDataMs;
  if (quiet < idleMs) return [];
  const findings = [
    finding('capture-idle', {
      quiet: durationText(quiet),
      age: durationText(endMs - tcp.startedMs),
    }),
  ];
  return [{ causeId: 'keepalive-too-long', weight: 0.85, findings }];
}

/** Inside TLS only the times and sides of the end show. */
function hiddenSession(seen: ConversationSeen): Reading | null {
  const { end, startedMs } = seen.tcp;
  if (end === null) return null;
  const found = idle(seen, end.atMs);
  if (found.length > 0) return { candidates: found };
  if (end.how !== 'rst' || end.atMs - startedMs < atOnceMs) return null;
  const age = durationText(end.atMs - startedMs);
  const findings = [
    finding('capture-cut', { side: end.by === 'client' ? 'charger' : 'server', age }),
  ];
  return {
    candidates: [{ causeId: 'connection-cut', weight: 0.7, findings, refusedBy: 'network' }],
  };
}
