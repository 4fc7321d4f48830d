import type { Duplex } from 'node:stream';
import type { Evidence } from '@/lib/diagnosis/evidence';
import { diagnose } from '@/lib/diagnosis/diagnose';
import { collectFacts } from '@/lib/gateway/handshake/collect-facts';
import type { Attempt } from '@/lib/gateway/handshake/attempt';
import { evidenceOfAttempt } from '@/lib/gateway/handshake/compose-evidence';
import { recordAttempt } from '@/lib/gateway/handshake/record-attempt';
import { isListed } from '@/lib/access/address-list';
import { limitsFor } from '@/lib/gateway/limits/limits-for';
import { createTrafficMeter } from '@/lib/gateway/limits/traffic-meter';
import type { HttpVisitor } from '@/lib/gateway/listen/http-door';
import { supportedSubprotocols } from '@/lib/ocpp/subprotocols';
import { answerUpgrade } from '@/lib/gateway/proxy/answer-upgrade';
import { createProxiedConnection } from '@/lib/gateway/proxy/proxied-connection';
import { serveProxied } from '@/lib/gateway/proxy/serve-proxied';
import { builtInConnection } from './built-in-connection';
import { createCommandChannel } from './command-channel';
import type { ChargerConnection } from './connection';
import type { WebSocketDoor } from './create-web-socket-door';
import { giveWay } from './give-way';
import { serveBuiltIn } from './serve-built-in';
import type { Session } from './session';
import type { SessionServices } from './session-services';

/** Lets an accepted charger in: completes the upgrade, records it, and starts to serve it. */
export function openSession(
  visitor: HttpVisitor,
  attempt: Attempt,
  door: WebSocketDoor,
  services: SessionServices,
): Session | null {
  const { arrival, charger, path } = attempt;
  const nowMs = services.now().getTime();
  services.history.note(charger?.id ?? arrival.address, arrival.address, path.identity, nowMs);

  const served = isStillThere(arrival.stream) ? serviceFor(visitor, attempt, door, services) : null;
  const session = served === null ? null : sessionOf(attempt, served.connection);
  if (served === null || session === null) {
    attempt.leg?.socket.destroy();
    recordVanished(attempt, services);
    return null;
  }
  // The old session's end is told before the new one's start: whoever reads last is right.
  replaceExisting(session, services);
  const { evidence } = session;
  recordAttempt(arrival, attempt, { outcome: 'accepted', evidence, diagnosis: null }, services);
  session.charger.lastConnectedAt = arrival.startedAt.toISOString();
  services.sessions.add(session);
  served.begin(session);
  return session;
}

type Service = { connection: ChargerConnection; begin: (session: Session) => void };

/** Completes the upgrade, with the CPMS behind it or with the gateway itself. */
function serviceFor(
  visitor: HttpVisitor,
  { leg, subprotocol }: Attempt,
  door: WebSocketDoor,
  services: SessionServices,
): Service | null {
  if (leg !== null) {
    const { maxPayloadBytes } = services.tuning;
    const connection = createProxiedConnection(visitor.arrival.stream, leg, maxPayloadBytes);
    answerUpgrade(visitor, leg);
    const begin = (session: Session) => serveProxied(session, connection, visitor.head, services);
    return { connection, begin };
  }
  const socket = subprotocol === null ? null : door.upgrade(visitor, subprotocol);
  if (socket === null) return null;
  return {
    connection: builtInConnection(socket),
    begin: (session) => serveBuiltIn(session, socket, services),
  };
}

function sessionOf(attempt: Attempt, connection: ChargerConnection): Session | null {
  const { arrival, charger, leg, path, tenant } = attempt;
  const subprotocol = supportedSubprotocols.find((name) => name === attempt.subprotocol);
  if (charger === null || tenant === null || subprotocol === undefined) return null;
  return {
    attemptId: arrival.id,
    chargerId: charger.id,
    tenantId: tenant.id,
    credentialId: attempt.credentialId,
    address: arrival.address,
    startedAt: arrival.startedAt,
    openedMs: performance.now(),
    subprotocol,
    connection,
    commands: createCommandChannel(connection),
    charger,
    known: { arrival, charger, path, pathAlias: attempt.pathAlias, surroundings: null, tenant },
    evidence: evidenceOfAttempt(attempt, 'accepted', leg?.answer ?? switching),
    traffic: isListed(charger.cpms?.exempt ?? null, arrival.address)
      ? null
      : createTrafficMeter(limitsFor(charger, arrival.address, arrival.startedAt.getTime())),
    isCpmsContextFree: leg?.isContextFree ?? true,
    bootStatus: null,
    messagesReceived: 0,
    lastHeardMs: performance.now(),
    lastReportedMs: performance.now(),
    isEnded: false,
  };
}

function isStillThere(stream: Duplex): boolean {
  return stream.writable && !stream.destroyed;
}

const switching: Evidence['answer'] = {
  by: 'gateway',
  status: 101,
  reason: 'Switching Protocols',
  server: null,
};

function replaceExisting(session: Session, services: SessionServices): void {
  const existing = services.sessions.find(session.chargerId);
  if (existing !== undefined) giveWay(existing, services);
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
