import type { Duplex } from 'node:stream';

/** Hands over the first bytes that arrive, and leaves them to be read again. */
export function peek(socket: Duplex, onBytes: (bytes: Buffer) => void): void {
  let isPeeked = false;
  socket.once('data', (bytes: Buffer) => {
    isPeeked = true;
    socket.pause();
    socket.unshift(bytes);
    onBytes(bytes);
    // After whoever reads next has put its listeners on.
    process.nextTick(() => {
      if (!socket.destroyed) socket.resume();
    });
  });
  socket.once('end', () => {
    // Half-open sockets do not close by themselves when the other side says nothing more.
    if (!isPeeked) socket.end();
  });
}
