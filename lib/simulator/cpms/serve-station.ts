import type { WebSocket } from 'ws';
import { respond } from '@/lib/gateway/session/responder/respond';
import { buildCallError, buildCallResult, parseFrame } from '@/lib/ocpp/frames';
import { supportedSubprotocols } from '@/lib/ocpp/subprotocols';

/** Answers a charger's calls, as any CPMS does. */
export function serveStation(socket: WebSocket, heartbeatIntervalSeconds: number): void {
  const subprotocol = supportedSubprotocols.find((name) => name === socket.protocol) ?? 'ocpp1.6';
  socket.on('error', () => undefined);
  socket.on('message', (data: Buffer) => {
    const frame = parseFrame(data.toString());
    if (frame.kind !== 'call') return;
    const context = { now: new Date(), heartbeatIntervalSeconds };
    const answer = respond(subprotocol, frame.action, frame.payload, context);
    socket.send(
      answer === null
        ? buildCallError(frame.messageId, 'NotImplemented', 'This action is not known here.')
        : buildCallResult(frame.messageId, answer),
    );
  });
}
