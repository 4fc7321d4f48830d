import type { Duplex } from 'node:stream';

/**
 * Shows the first bytes that arrive to `onBytes`, and then to whoever has taken over the socket
 * in it. A reader that takes them from the stream itself needs `putBack` called before.
 */
export function peek(socket: Duplex, onBytes: (bytes: Buffer, putBack: () => void) => void): void {
  let isPeeked = false;
  socket.once('data', (bytes: Buffer) => {
    isPeeked = true;
    const state = { isPutBack: false };
    onBytes(bytes, () => {
      state.isPutBack = true;
      socket.pause();
      socket.unshift(bytes);
      // After whoever reads next has put its listeners on.
      process.nextTick(() => {
        if (!socket.destroyed) socket.resume();
      });
    });
    // Telling them at once spares the socket being stopped and started.
    if (!state.isPutBack) socket.emit('data', bytes);
  });
  socket.once('end', () => {
    // Half-open sockets do not close by themselves when the other side says nothing more.
    if (!isPeeked) socket.end();
  });
}
