import type { WebSocket } from 'ws';
import type { ChargerConnection } from './connection';

/** A charger that may not read its answers may hold this much of the gateway's memory. */
const maxBufferedBytes = 1_048_576;

/** The connection of a charger that the gateway answers by itself. */
export function builtInConnection(socket: WebSocket): ChargerConnection {
  return {
    send: (text) => {
      if (socket.readyState !== socket.OPEN) return false;
      if (socket.bufferedAmount > maxBufferedBytes) {
        socket.terminate();
        return false;
      }
      socket.send(text);
      return true;
    },
    ping: () => socket.ping(),
    close: (code, reason) => socket.close(code, reason),
    terminate: () => socket.terminate(),
    onceClosed: (listener) => {
      if (socket.readyState === socket.CLOSED) listener();
      else socket.once('close', listener);
    },
  };
}
