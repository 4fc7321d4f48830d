import { EventEmitter, once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import type { Spoken } from './tcp-script';

export type Recording = {
  port: number;
  /** What went over the one connection so far; no bytes stand for the end of a side. */
  spoken: readonly Spoken[];
  /** Resolves when both sides have ended. */
  over: Promise<void>;
  close: () => Promise<void>;
};

/** Stands between a client and a server and keeps every byte of their first connection. */
export async function recordConversation(serverPort: number): Promise<Recording> {
  const spoken: Spoken[] = [];
  const ended = new EventEmitter();
  const over = once(ended, 'over').then(() => undefined);
  const relay = createServer({ allowHalfOpen: true }, (client) => {
    const server = connect({ port: serverPort, host: '127.0.0.1', allowHalfOpen: true });
    let open = 2;
    const pass = (from: Spoken['from']) => {
      const [source, target] = from === 'client' ? [client, server] : [server, client];
      source.on('data', (bytes: Buffer) => {
        spoken.push({ from, bytes, atMs: performance.now() });
        target.write(bytes);
      });
      source.on('error', () => undefined);
      source.once('close', () => {
        target.destroySoon();
        if ((open -= 1) === 0) ended.emit('over');
      });
      source.once('end', () => {
        spoken.push({ from, bytes: new Uint8Array(0), atMs: performance.now() });
        target.end();
      });
    };
    pass('client');
    pass('server');
  });
  relay.listen(0, '127.0.0.1');
  await once(relay, 'listening');
  return {
    port: (relay.address() as AddressInfo).port,
    spoken,
    over,
    close: async () => {
      relay.close();
      await once(relay, 'close');
    },
  };
}
