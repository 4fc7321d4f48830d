import { WebSocketServer, type WebSocket } from 'ws';
import type { HttpVisitor } from '@/lib/gateway/listen/http-door';

const closeTimeoutMs = 3_000;

export type WebSocketDoor = {
  /** Completes the handshake. Null when the socket is gone already. */
  upgrade: (visitor: HttpVisitor, subprotocol: string) => WebSocket | null;
};

export function createWebSocketDoor(maxPayload: number): WebSocketDoor {
  // Held apart from the call: the types of ws do not know `closeTimeout` yet.
  const options = {
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload,
    closeTimeout: closeTimeoutMs,
  };
  const server = new WebSocketServer(options);
  // Listened to, so that ws writes no answer of its own.
  server.on('wsClientError', (_error, socket) => socket.destroy());

  return {
    upgrade: ({ arrival, head, request }, subprotocol) => {
      let opened: WebSocket | null = null;
      // The header was read already, and more leniently than ws does.
      request.headers['sec-websocket-protocol'] = subprotocol;
      server.handleUpgrade(request, arrival.stream, head, (socket) => {
        opened = socket;
      });
      return opened;
    },
  };
}
