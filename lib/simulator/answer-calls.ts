import type { WebSocket } from 'ws';
import { ZodError } from 'zod';
import { buildCallError, buildCallResult, parseFrame } from '@/lib/ocpp/frames';
import { answerCall } from './answer-call';
import type { Station } from './station';

/** Answers what is asked of a station over its connection, and returns when it was told to. */
export function answerCalls(socket: WebSocket, station: Station): void {
  socket.on('message', (data: Buffer) => {
    const frame = parseFrame(data.toString());
    if (frame.kind !== 'call') return;
    const answer = answerOrNull(station, frame.action, frame.payload);
    if (answer === null) {
      socket.send(buildCallError(frame.messageId, 'NotImplemented', 'Not known to this charger.'));
      return;
    }
    const isLeaving = answer.leaves === true;
    socket.send(buildCallResult(frame.messageId, answer.payload), () => {
      // Once the answer is on its way: its next connection is with what it took.
      if (isLeaving) socket.close(1000, 'Restarting');
    });
  });
}

/** A payload of another shape is no more known than another action. */
function answerOrNull(station: Station, action: string, payload: unknown) {
  try {
    return answerCall(station, action, payload);
  } catch (error) {
    if (error instanceof ZodError) return null;
    throw error;
  }
}
