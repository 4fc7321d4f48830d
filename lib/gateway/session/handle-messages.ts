import type { RawData } from 'ws';
import { buildCallError, buildCallResult, parseFrame, type Frame } from '@/lib/ocpp/frames';
import { endSession } from './end-session';
import { readBoot } from './responder/read-boot';
import { respond } from './responder/respond';
import type { Session } from './session';
import type { SessionServices } from './session-services';
import { closeCodeOf } from './close-code-of';

const reportEveryMs = 60_000;
/** A charger that does not read its answers may hold this much of the gateway's memory. */
const maxBufferedBytes = 1_048_576;
const defaultHeartbeatSeconds = 300;

/** Answers what a charger sends, and notices when it stops. */
export function handleMessages(session: Session, services: SessionServices): void {
  const { socket } = session;
  socket.on('message', (data, isBinary) => onMessage(session, data, isBinary, services));
  socket.on('ping', () => {
    hear(session, services);
    isWithinLimits(session, 'other', services);
  });
  socket.on('pong', () => hear(session, services));
  socket.on('error', (error: Error & { code?: string }) => {
    // ws has closed it already, over something that breaks RFC 6455.
    const code = closeCodeOf(error.code);
    const by = code === null ? 'network' : 'gateway';
    endSession(session, { by, code, reason: error.code ?? null }, services);
  });
  socket.on('close', (code, reason) => {
    const by = code === withoutCloseFrame ? 'network' : 'charger';
    endSession(session, { by, code, reason: reason.length === 0 ? null : text(reason) }, services);
  });
}

const withoutCloseFrame = 1006;

function onMessage(
  session: Session,
  data: RawData,
  isBinary: boolean,
  services: SessionServices,
): void {
  if (session.isEnded) return;
  session.messagesReceived += 1;
  services.metrics.messages.inc();
  hear(session, services);
  if (isBinary) {
    close(session, 1003, 'OCPP messages are text', services);
    return;
  }

  const frame = parseFrame(text(data));
  if (!isWithinLimits(session, frame.kind === 'call' ? 'call' : 'other', services)) return;
  const answer = answerTo(session, frame, services);
  if (answer === null) return;
  if (session.socket.bufferedAmount > maxBufferedBytes) {
    session.socket.terminate();
    return;
  }
  session.socket.send(answer);
}

function answerTo(session: Session, frame: Frame, services: SessionServices): string | null {
  // Only calls are answered. Whatever else is of no meaning here is let be.
  if (frame.kind === 'invalid' && frame.messageId !== null) {
    return buildCallError(frame.messageId, 'ProtocolError', 'The message is not valid.');
  }
  if (frame.kind !== 'call') return null;
  const { charger, subprotocol } = session;
  const payload = respond(subprotocol, frame.action, frame.payload, {
    now: services.now(),
    heartbeatIntervalSeconds: charger.cpms?.heartbeatIntervalSeconds ?? defaultHeartbeatSeconds,
  });
  if (frame.action === 'BootNotification') reportBoot(session, frame.payload, services);
  return payload === null
    ? buildCallError(frame.messageId, 'NotImplemented', 'This action is not known here.')
    : buildCallResult(frame.messageId, payload);
}

function reportBoot(session: Session, payload: object, services: SessionServices): void {
  services.recorder.record({
    type: 'boot',
    chargerId: session.chargerId,
    tenantId: session.tenantId,
    at: services.now(),
    ...readBoot(session.subprotocol, payload),
  });
}

/** A sign of life. Reported at most once a minute: what matters is that there was one. */
function hear(session: Session, services: SessionServices): void {
  const nowMs = performance.now();
  session.lastHeardMs = nowMs;
  if (session.isEnded || nowMs - session.lastReportedMs < reportEveryMs) return;
  session.lastReportedMs = nowMs;
  const { chargerId, tenantId } = session;
  services.recorder.record({ type: 'contact', chargerId, tenantId, at: services.now() });
}

function isWithinLimits(
  session: Session,
  kind: 'call' | 'other',
  services: SessionServices,
): boolean {
  if (session.isEnded) return false;
  const nowMs = services.now().getTime();
  const limit = session.traffic?.count(kind, nowMs) ?? null;
  if (limit === null) return true;
  services.limits.penalize(session.chargerId, limit, nowMs);
  const reason = `Too many ${limit.name}: ${limit.allowed} a minute are allowed`;
  endSession(session, { by: 'gateway', code: 1008, reason }, services, { kind: 'limit', limit });
  session.socket.close(1008, reason);
  return false;
}

function close(session: Session, code: number, reason: string, services: SessionServices): void {
  endSession(session, { by: 'gateway', code, reason }, services);
  session.socket.close(code, reason);
}

function text(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString('utf8');
  return (data instanceof ArrayBuffer ? Buffer.from(data) : data).toString('utf8');
}
