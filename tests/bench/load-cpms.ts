import type { WebSocket } from 'ws';
import { openFakeCpms } from '@/tests/support/fake-cpms';

export type CpmsCommand = { type: 'url' };
export type CpmsReply = { url: string };

/** A CPMS that lets every charger in and answers every call. `load-cpms.ts <plain|deflate>`. */
const [kind] = process.argv.slice(2);
const cpms = await openFakeCpms({ compression: kind === 'deflate' });
cpms.behave({ do: 'accept', serve: answerCalls });
process.on('message', () => process.send?.({ url: cpms.url } satisfies CpmsReply));
process.on('disconnect', () => process.exit());

function answerCalls(socket: WebSocket): void {
  socket.on('message', (data: Buffer) => {
    const id = /^\[2,"([^"]*)"/.exec(data.toString('utf8'))?.[1];
    if (id !== undefined) socket.send(`[3,"${id}",{}]`);
  });
}
