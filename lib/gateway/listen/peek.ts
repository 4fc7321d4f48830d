import type { Duplex } from 'node:stream';

/** Hands over the first bytes that arrive, and leaves them to be read again. */
export function peek(socket: Duplex, onBytes: (bytes: Buffer) => void): void {
  socket.once('data', (bytes: Buffer) => {
    socket.pause();
    socket.unshift(bytes);
    onBytes(bytes);
    // After whoever reads next has put its listeners on.
    process.nextTick(() => {
      if (!socket.destroyed) socket.resume();
    });
  });
  socket.once('end', () => {
    // Closed by the other side before the first byte: half-open sockets do not close by themselves.
    if (socket.listenerCount('data') > 0) socket.end();
  });
}
