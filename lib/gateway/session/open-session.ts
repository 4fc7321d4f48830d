import type { Evidence } from '@/lib/diagnosis/evidence';
import { diagnose } from '@/lib/diagnosis/diagnose';
import { collectFacts } from '@/lib/gateway/handshake/collect-facts';
import type { Attempt } from '@/lib/gateway/handshake/attempt';
import { evidenceOfAttempt } from '@/lib/gateway/handshake/compose-evidence';
import { recordAttempt } from '@/lib/gateway/handshake/record-attempt';
import { isExempt } from '@/lib/gateway/limits/connection-limits';
import { limitsFor } from '@/lib/gateway/limits/limits-for';
import { createTrafficMeter } from '@/lib/gateway/limits/traffic-meter';
import type { HttpVisitor } from '@/lib/gateway/listen/http-door';
import { supportedSubprotocols } from '@/lib/ocpp/subprotocols';
import type { WebSocketDoor } from './create-web-socket-door';
import { endSession } from './end-session';
import { handleMessages } from './handle-messages';
import type { Session } from './session';
import type { SessionServices } from './session-services';

const replaced = 'Replaced by a newer connection of the same identity';

/** Lets an accepted charger in: completes the upgrade, records it, and starts to answer. */
export function openSession(
  visitor: HttpVisitor,
  attempt: Attempt,
  door: WebSocketDoor,
  services: SessionServices,
): Session | null {
  const { arrival, charger, path } = attempt;
  const { tenant } = attempt;
  const subprotocol = supportedSubprotocols.find((name) => name === attempt.subprotocol);
  const nowMs = services.now().getTime();
  services.history.note(charger?.id ?? arrival.address, arrival.address, path.identity, nowMs);

  const socket =
    subprotocol === undefined || charger === null || tenant === null
      ? null
      : door.upgrade(visitor, subprotocol);
  if (socket === null || subprotocol === undefined || charger === null || tenant === null) {
    recordVanished(attempt, services);
    return null;
  }
  const evidence = evidenceOfAttempt(attempt, 'accepted', switching);
  const session: Session = {
    attemptId: arrival.id,
    chargerId: charger.id,
    tenantId: tenant.id,
    credentialId: attempt.credentialId,
    address: arrival.address,
    startedAt: arrival.startedAt,
    openedMs: performance.now(),
    subprotocol,
    socket,
    charger,
    known: { arrival, charger, path, pathAlias: attempt.pathAlias, surroundings: null, tenant },
    evidence,
    traffic: isExempt(charger.cpms?.exempt ?? null, arrival.address)
      ? null
      : createTrafficMeter(limitsFor(charger, arrival.address, nowMs)),
    messagesReceived: 0,
    lastHeardMs: performance.now(),
    lastReportedMs: performance.now(),
    isEnded: false,
  };
  // The old session's end is told before the new one's start: whoever reads last is right.
  replaceExisting(session, services);
  recordAttempt(arrival, attempt, { outcome: 'accepted', evidence, diagnosis: null }, services);
  charger.lastConnectedAt = arrival.startedAt.toISOString();
  services.sessions.add(session);
  handleMessages(session, services);
  return session;
}

const switching: Evidence['answer'] = {
  by: 'gateway',
  status: 101,
  reason: 'Switching Protocols',
  server: null,
};

function replaceExisting(session: Session, services: SessionServices): void {
  const existing = services.sessions.find(session.chargerId);
  if (existing === undefined) return;
  endSession(existing, { by: 'gateway', code: 1008, reason: replaced }, services, {
    kind: 'replaced',
  });
  existing.socket.close(1008, replaced);
}

/** Good enough to be let in, and gone before it could be told so. */
function recordVanished(attempt: Attempt, services: SessionServices): void {
  const evidence: Evidence = {
    ...evidenceOfAttempt(attempt, 'accepted', null),
    close: { by: 'network', code: null, reason: null, afterMs: 0, messagesReceived: 0 },
  };
  const diagnosis = diagnose(evidence, collectFacts(attempt, services));
  recordAttempt(attempt.arrival, attempt, { outcome: 'failed', evidence, diagnosis }, services);
}
