import type { HttpVisitor } from '@/lib/gateway/listen/http-door';

import type { OpenedLeg } from './cpms-leg';
import { webSocketAccept } from './web-socket-accept';

/** Tells the charger that it is connected, in the words that the CPMS chose. */
export function answerUpgrade({ arrival, request }: HttpVisitor, leg: OpenedLeg): void {
  const key = request.headers['sec-websocket-key'] ?? '';
  const lines = [
    'HTTP/1.1 101 Switching Protocols',
    'Upgrade: websocket',
    'Connection: Upgrade',
    `Sec-WebSocket-Accept: ${webSocketAccept(key)}`,
    `Sec-WebSocket-Protocol: ${leg.subprotocol}`,
  ];
  if (leg.extensions !== null) lines.push(`Sec-WebSocket-Extensions: ${leg.extensions}`);
  arrival.stream.write(`${lines.join('\r\n')}\r\n\r\n`);
}
