import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';

export type CallerTarget = { url: string; authorization: string };
export type CallerCommand =
  /** Opens connections to one side, under a name, and keeps them. */
  | { type: 'open'; side: string; targets: readonly CallerTarget[] }
  /** Calls over each of them so often, with so long between two calls of a connection. */
  | { type: 'call'; side: string; times: number; everyMs: number };
/** Round trips in milliseconds, and how many of the side's connections are open. */
export type CallerReply = { latenciesMs: number[]; open: number };

const sides = new Map<string, WebSocket[]>();
/** About as long as MeterValues are. */
const filling = 'x'.repeat(300);

process.on('message', (command: CallerCommand) => {
  void carryOut(command).then((latenciesMs) => {
    const sockets = sides.get(command.side) ?? [];
    const open = sockets.filter((socket) => socket.readyState === WebSocket.OPEN).length;
    process.send?.({ latenciesMs, open } satisfies CallerReply);
  });
});
process.on('disconnect', () => process.exit());

async function carryOut(command: CallerCommand): Promise<number[]> {
  if (command.type === 'open') {
    sides.set(command.side, await Promise.all(command.targets.map(open)));
    return [];
  }
  const sockets = sides.get(command.side) ?? [];
  const times = sockets.map((socket, index) => callOver(socket, index / sockets.length, command));
  return (await Promise.all(times)).flat();
}

async function open({ authorization, url }: CallerTarget): Promise<WebSocket> {
  const socket = new WebSocket(url, ['ocpp1.6'], {
    headers: { Authorization: authorization },
    perMessageDeflate: false,
  });
  await once(socket, 'open');
  socket.on('error', () => undefined);
  return socket;
}

/** @param phase 0 to 1: connections call in turn, and not all at once. */
async function callOver(
  socket: WebSocket,
  phase: number,
  { everyMs, times }: CallerCommand & { type: 'call' },
): Promise<number[]> {
  const latencies: number[] = [];
  await wait(phase * everyMs);
  for (let time = 0; time < times && socket.readyState === WebSocket.OPEN; time += 1) {
    const startedMs = performance.now();
    socket.send(`[2,"${time}","DataTransfer",{"vendorId":"bench","data":"${filling}"}]`);
    await answered(socket);
    latencies.push(performance.now() - startedMs);
    await wait(everyMs);
  }
  return latencies;
}

/** Resolves when a message came, or when none can come any more. */
function answered(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => {
      socket.off('message', settle);
      socket.off('close', settle);
      resolve();
    };
    socket.on('message', settle);
    socket.on('close', settle);
  });
}
