import { createFileScrubber } from '@/lib/tickets/text-files/create-file-scrubber';

/** `npm run bench:text-files`: what scrubbing texts of 50 MB costs, ordinary ones and hostile ones. */
const size = 50_000_000;
const piece = 64 * 1024;

const texts: Record<string, (index: number) => string> = {
  'a gateway log': (index) =>
    `2026-11-30T10:${String(index % 60).padStart(2, '0')}:12.123Z INFO [ws-7] CP-${index % 900} StatusNotification connector=1 status=Available errorCode=NoError\n`,
  'OCPP messages': (index) =>
    `10:00:12 DEBUG SEND [2,"${index}","MeterValues",{"connectorId":1,"meterValue":[{"timestamp":"2026-11-30T10:00:00Z","sampledValue":[{"value":"${index}"}]}]}]\n`,
  'a header in each line': (index) =>
    `GET /ocpp/CP-${index} HTTP/1.1 Authorization: Basic Q1AtMDAxOmEtdmVyeS1zZWNyZXQ=\n`,
  'CSV with passwords': (index) =>
    index === 0 ? 'identity,password,state\n' : `CP-${index},hunter${index},available\n`,
  'JSON in one line': (index) => `{"id":${index},"name":"a","password":"abc${index}","x":[1,2,3]},`,
  'empty lines': () => '\n',
  'short lines': () => 'a=b,1\n',
  'one long word': () => 'x'.repeat(64),
  'open quotes': () => 'token"',
  options: () => ' -u -p',
  brackets: () => '[',
};

process.stdout.write('text                         s   CPU s  growth MB  secrets\n');
for (const [name, part] of Object.entries(texts)) {
  const before = memory();
  let peak = before;
  const begin = performance.now();
  const cpu = process.cpuUsage();
  const scrubber = createFileScrubber();
  for (let index = 0, sent = 0; sent < size;) {
    let text = '';
    while (text.length < piece) text += part(index++);
    sent += text.length;
    scrubber.push(Buffer.from(text));
    peak = Math.max(peak, process.memoryUsage().rss);
  }
  const { masked } = scrubber.end().scrubbed;
  const seconds = (performance.now() - begin) / 1_000;
  const { system, user } = process.cpuUsage(cpu);
  const secrets = masked.reduce((sum, { count }) => sum + count, 0);
  const columns = [
    name.padEnd(22),
    seconds.toFixed(1).padStart(8),
    ((user + system) / 1_000_000).toFixed(1).padStart(8),
    megabytes(peak - before).padStart(11),
    String(secrets).padStart(9),
  ];
  process.stdout.write(`${columns.join('')}\n`);
}

function memory(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss;
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(0);
}
