import { fork } from 'node:child_process';
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { createGateway } from '@/lib/gateway/create-gateway';
import { fingerprint, fingerprintKey } from '@/lib/credentials/fingerprint';
import { issueRoot, issueServer } from '@/lib/runtime/issue-certificate';
const key = fingerprintKey('x'.repeat(40));
const T = '11111111-1111-4111-8111-111111111111',
  C = '21111111-1111-4111-8111-111111111111';
const pool: any = {
  connect: async () => ({
    on() {},
    query: async () => ({ rows: [] }),
    release() {},
    removeAllListeners() {},
  }),
  query: async (sql: string) => {
    if (sql.includes('FROM tenant WHERE')) return { rows: [{ id: T, slug: 'acme', name: 'A' }] };
    if (sql.includes('identity_alias'))
      return {
        rows: [
          {
            position: 1,
            id: C,
            tenant_id: T,
            identity: 'CP1',
            vendor: null,
            model: null,
            ocpp_version: null,
            last_connected_at: null,
            credentials: [
              {
                id: C,
                state: 'active',
                fingerprint: fingerprint(key, Buffer.from('a'.repeat(40))),
                password_hash: null,
                last_used_at: null,
                activated_at: null,
                ended_at: null,
              },
            ],
            cpms: {
              id: T,
              dialect: null,
              url: null,
              heartbeat_interval_seconds: 300,
              connections_per_minute: 1e9,
              calls_per_minute: 100,
              messages_per_minute: 1000,
              exempt_ranges: [],
            },
          },
        ],
      };
    return { rows: [] };
  },
};
const root = await issueRoot('r', new Date());
const pair = await issueServer(root, ['localhost'], 'ecdsa', new Date());
let n = 0;
const gw = await createGateway({
  host: '127.0.0.1',
  wsPort: 0,
  wssPort: 0,
  adminPort: 0,
  certificates: [{ key: pair.key, cert: pair.certificate }],
  pool,
  recorder: {
    record: () => {
      n++;
    },
    flush: async () => {},
  },
  fingerprintKey: key,
  portalUrl: 'http://x',
  node: 'n',
  now: () => new Date(),
  log: { debug() {}, info() {}, warn: console.error, error: console.error },
  tuning: { maxUndecidedPerAddress: 1e9 },
});
const http = createServer();
const wss = new WebSocketServer({ noServer: true, perMessageDeflate: false });
let mode = 'ok';
http.on('upgrade', (q, s, h) => {
  s.on('error', () => {});
  if (mode === 'ok')
    wss.handleUpgrade(q, s, h, (w) => {
      w.on('error', () => {});
    });
  else {
    s.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  }
});
await new Promise<void>((r) => http.listen(0, '127.0.0.1', () => r()));
const barePort = (http.address() as any).port;
const good = 'Basic ' + Buffer.from('CP1:' + 'a'.repeat(40)).toString('base64');
const bad = 'Basic ' + Buffer.from('CP1:' + 'b'.repeat(40)).toString('base64');
async function run(name: string, port: number, auth: string, target = '/acme/CP1') {
  const c0 = process.cpuUsage();
  const m: any = await new Promise((r) => {
    const p = fork('/tmp/gwbench/client.mjs', [String(port), '8000', '40', target, auth], {
      execArgv: [],
    });
    p.on('message', r);
  });
  const c = process.cpuUsage(c0);
  console.log(
    name,
    Math.round(8000 / (m.ms / 1000)),
    '/s',
    'server µs/attempt',
    Math.round((c.user + c.system) / 8000),
    JSON.stringify(m.codes),
    'client µs',
    Math.round((m.cpu.user + m.cpu.system) / 8000),
  );
}
for (let i = 0; i < 3; i++) {
  mode = 'ok';
  await run('bare ok', barePort, good);
  await run('gate ok', gw.wsPort, good);
  mode = 'no';
  await run('bare 401', barePort, bad);
  await run('gate 401', gw.wsPort, bad);
  await run('gate 404', gw.wsPort, bad, '/acme/NOPE');
}
console.log('records', n);
await gw.close();
http.close();
process.exit(0);
