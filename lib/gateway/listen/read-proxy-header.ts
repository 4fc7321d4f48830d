import type { Socket } from 'node:net';
import { parseProxyHeader, type ProxyHeader } from './proxy-header';

/**
 * Takes the header off the start of a connection from a proxy, however it is cut into packets.
 * What follows it, or what came in place of one, is put back for whoever listens next.
 */
export function readProxyHeader(
  socket: Socket,
  onHeader: (header: Exclude<ProxyHeader, { kind: 'incomplete' }>) => void,
  onStarted: (version: 1 | 2) => void,
): void {
  let held: Buffer = Buffer.alloc(0);
  const onEnd = () => socket.end();
  const onData = (bytes: Buffer) => {
    held = held.length === 0 ? bytes : Buffer.concat([held, bytes]);
    const header = parseProxyHeader(held);
    if (header.kind === 'incomplete') {
      onStarted(header.version);
      return;
    }
    socket.off('data', onData);
    socket.off('end', onEnd);
    socket.pause();
    const rest = header.kind === 'header' ? held.subarray(header.length) : held;
    if (rest.length > 0) socket.unshift(rest);
    onHeader(header);
    // After the next reader has put its listeners on.
    process.nextTick(() => {
      if (!socket.destroyed) socket.resume();
    });
  };
  socket.on('data', onData);
  socket.on('end', onEnd);
}
