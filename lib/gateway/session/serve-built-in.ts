import type { RawData, WebSocket } from 'ws';
import { buildCallError, buildCallResult, parseFrame, type Frame } from '@/lib/ocpp/frames';
import { closeCodeOf } from './close-code-of';
import { endSession } from './end-session';
import { hear } from './hear';
import { isWithinLimits } from './limit-traffic';
import { reportBoot } from './report-boot';
import { respond } from './responder/respond';
import type { Session } from './session';
import type { SessionServices } from './session-services';

const defaultHeartbeatSeconds = 300;

/** Answers what a charger sends that has no CPMS, and notices when it stops. */
export function serveBuiltIn(session: Session, socket: WebSocket, services: SessionServices): void {
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
    const end = { by: 'gateway', code: 1003, reason: 'OCPP messages are text' } as const;
    endSession(session, end, services);
    session.connection.close(end.code, end.reason);
    return;
  }

  const frame = parseFrame(text(data));
  if (!isWithinLimits(session, frame.kind === 'call' ? 'call' : 'other', services)) return;
  if (session.commands.settle(frame)) return;
  const answer = answerTo(session, frame, services);
  if (answer !== null) session.connection.send(answer);
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

function text(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString('utf8');
  return (data instanceof ArrayBuffer ? Buffer.from(data) : data).toString('utf8');
}
