import { createConnection, createServer, type AddressInfo } from 'node:net';

export type Tap = {
  port: number;
  /** All bytes of the connection so far, behind the blank line that ends the handshake. */
  sent: () => Buffer;
  received: () => Buffer;
  close: () => Promise<void>;
};

/** A wire with a listener: what goes over it is kept, byte by byte. */
export async function openTap(target: () => number): Promise<Tap> {
  const chunks: { sent: Buffer[]; received: Buffer[] } = { sent: [], received: [] };
  const server = createServer((near) => {
    const far = createConnection({ host: '127.0.0.1', port: target() });
    for (const socket of [near, far]) socket.on('error', () => undefined);
    near.on('data', (chunk: Buffer) => {
      chunks.sent.push(chunk);
      far.write(chunk);
    });
    far.on('data', (chunk: Buffer) => {
      chunks.received.push(chunk);
      near.write(chunk);
    });
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    sent: () => afterHandshake(Buffer.concat(chunks.sent)),
    received: () => afterHandshake(Buffer.concat(chunks.received)),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function afterHandshake(bytes: Buffer): Buffer {
  const at = bytes.indexOf('\r\n\r\n');
  return at === -1 ? Buffer.alloc(0) : bytes.subarray(at + 4);
}
