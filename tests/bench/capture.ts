import { createCaptureReader } from '@/lib/capture/read-capture';
import { redactCapture } from '@/lib/capture/redact-capture';
import { CaptureFile } from '@/tests/support/capture-file';

/** `npm run bench:capture`: what captures of nearly 50 MB cost, ordinary ones and hostile ones. */
const size = 49 * 1024 * 1024;
const piece = 64 * 1024;
const request = (identity: number) =>
  Buffer.from(
    `GET /acme/CP-${identity} HTTP/1.1\r\nHost: ocpp.example\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: ocpp1.6\r\nAuthorization: Basic Q1A6cGFzc3dvcmQ=\r\n\r\n`,
  );
const refusal = Buffer.from('HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n');

const captures: Record<string, () => Buffer> = {
  'refused chargers': () =>
    filled((file, index) => {
      file
        .connection(
          [`10.0.${(index >> 8) & 255}.${index & 255}`, 1024 + (index % 60_000)],
          ['192.0.2.1', 80],
          index,
        )
        .open()
        .say('client', request(index))
        .say('server', refusal)
        .end('server')
        .end('client');
    }),
  'one long download': () => {
    const file = new CaptureFile();
    const bytes = Buffer.alloc(46 * 1024 * 1024, 0x61);
    file
      .connection(['10.0.0.1', 5000], ['192.0.2.1', 80], 0)
      .open()
      .say('client', request(1))
      .say('server', bytes);
    return file.bytes();
  },
  'one byte at a time': () => {
    const file = new CaptureFile();
    file
      .connection(['10.0.0.1', 5000], ['192.0.2.1', 80], 0)
      .open()
      .say('client', Buffer.alloc(640_000, 0x41), { segment: 1 });
    return file.bytes().subarray(0, size);
  },
  'backwards, never whole': () =>
    filled((file, index) => {
      const script = file.connection(['10.0.0.1', 1024 + index], ['192.0.2.1', 80], index).open();
      script.lose('client', 1).say('client', Buffer.alloc(60_000, 0x41), {
        segment: 100,
        order: (all) => [...all].reverse(),
      });
    }),
  'a SYN each': () =>
    filled((file, index) => {
      file
        .connection(
          [`10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`, 5000],
          ['192.0.2.1', 80],
          index,
        )
        .syn();
    }),
};

function filled(add: (file: CaptureFile, index: number) => void): Buffer {
  const sample = new CaptureFile();
  for (let index = 0; index < 10; index += 1) add(sample, index);
  const count = Math.floor((size * 10) / sample.bytes().length);
  const file = new CaptureFile();
  for (let index = 0; index < count; index += 1) add(file, index);
  return file.bytes().subarray(0, size);
}

const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(0).padStart(5);

process.stdout.write(
  'capture                    MB  packets    read ms   CPU ms  growth MB  masked ms\n',
);
for (const [name, make] of Object.entries(captures)) {
  const file = new Uint8Array(make());
  globalThis.gc?.();
  const before = process.memoryUsage();
  let most = 0;
  const from = performance.now();
  const cpu = process.cpuUsage();
  const reader = createCaptureReader();
  for (let at = 0; at < file.length; at += piece) {
    // Copies, as they would come from a disk.
    reader.push(file.slice(at, at + piece));
    if (at % (piece * 8) === 0) most = Math.max(most, heldBytes(before));
  }
  const report = reader.end();
  most = Math.max(most, heldBytes(before));
  const readMs = performance.now() - from;
  const used = process.cpuUsage(cpu);
  const cpuMs = (used.user + used.system) / 1000;
  const again = performance.now();
  redactCapture(file);
  const redactMs = performance.now() - again;
  process.stdout.write(
    `${name.padEnd(24)}${megabytes(file.length)}${String(report.packetCount).padStart(9)}${readMs.toFixed(0).padStart(11)}${cpuMs.toFixed(0).padStart(9)}${megabytes(most).padStart(11)}${redactMs.toFixed(0).padStart(11)}\n`,
  );
}

function heldBytes(before: NodeJS.MemoryUsage): number {
  const now = process.memoryUsage();
  return now.heapUsed - before.heapUsed + (now.external - before.external);
}
