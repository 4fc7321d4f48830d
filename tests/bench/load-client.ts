import { connect, type Socket } from 'node:net';
import { cpuOfThisProcess } from './load-process';

export type ClientCommand =
  | { type: 'run'; port: number; requests: readonly Buffer[]; concurrency: number }
  /** Lets go of the connections that were upgraded. */
  | { type: 'release' };
/** How often each status came; 0 is a connection that ended without one. */
export type ClientReply = { statuses: ReadonlyMap<number, number>; cpuMs: number };

const held = new Set<Socket>();
const host = '127.0.0.1';
const shared = Buffer.alloc(4096);

process.on('message', (command: ClientCommand) => {
  void (command.type === 'run' ? run(command) : release()).then((statuses) =>
    process.send?.({ statuses, ...cpuOfThisProcess() } satisfies ClientReply),
  );
});
process.on('disconnect', () => process.exit());

/** Sends each request over a connection of its own, so many at a time. */
function run(command: ClientCommand & { type: 'run' }): Promise<ReadonlyMap<number, number>> {
  const { concurrency, port, requests } = command;
  const statuses = new Map<number, number>();
  let next = 0;
  let open = 0;
  return new Promise((resolve) => {
    const start = () => {
      const request = requests[next];
      if (request === undefined) {
        if (open === 0) resolve(statuses);
        return;
      }
      next += 1;
      open += 1;
      knock(port, request, (status) => {
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        open -= 1;
        start();
      });
    };
    for (let count = 0; count < concurrency; count += 1) start();
  });
}

function knock(port: number, request: Buffer, onStatus: (status: number) => void): void {
  let status = 0;
  let isTold = false;
  const tell = () => {
    if (isTold) return;
    isTold = true;
    onStatus(status);
  };
  // Read into one buffer that all share: what an answer says beyond its status is of no interest.
  const onread = {
    buffer: shared,
    callback: (length: number, bytes: Uint8Array) => {
      if (status === 0) status = statusOf(bytes, length);
      if (status === 101) {
        held.add(socket);
        tell();
      }
      return true;
    },
  };
  const socket = connect({ host, port, onread });
  socket.on('error', () => undefined);
  socket.on('close', tell);
  socket.write(request);
}

/** From `HTTP/1.1 401 `: nine bytes, then three digits. */
function statusOf(bytes: Uint8Array, length: number): number {
  return length < 12 ? 0 : Number(Buffer.from(bytes.subarray(9, 12)).toString('latin1'));
}

async function release(): Promise<ReadonlyMap<number, number>> {
  await Promise.all(
    [...held].map(
      (socket) =>
        new Promise((resolve) => {
          socket.once('close', resolve);
          // A reset, so that no port is left waiting for the rounds to come.
          socket.resetAndDestroy();
        }),
    ),
  );
  held.clear();
  return new Map();
}
