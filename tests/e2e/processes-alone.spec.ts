import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '@/lib/runtime/free-port';
import { setting } from './installation';
import { expect, test } from './test';

/** Each process against DATABASE_URL, without the supervisor, as on several machines. */

const scripts = {
  portal: 'lib/runtime/portal.ts',
  gateway: 'lib/gateway/main.ts',
  worker: 'lib/worker/main.ts',
} as const;

type Alone = { url: string; portal: number; stop: () => Promise<number | null> };

async function start(
  name: keyof typeof scripts,
  changes: Record<string, string> = {},
): Promise<Alone> {
  const ports = [await freePort(), await freePort(), await freePort(), await freePort()];
  const [portal, ws, wss, admin] = ports.map(String);
  const child = spawn(process.execPath, ['--import', 'tsx', scripts[name]], {
    env: {
      ...process.env,
      ...{ PORTAL_URL: '', GATEWAY_PUBLIC_URL: '', GATEWAY_PUBLIC_TLS_URL: '' },
      ...{ PORTAL_PORT: portal, GATEWAY_WS_PORT: ws, GATEWAY_WSS_PORT: wss },
      ...{ GATEWAY_ADMIN_PORT: admin, WORKER_ADMIN_PORT: admin, EXOLINK_NODE: `alone-${admin}` },
      ...tlsFiles(),
      ...changes,
    },
    stdio: 'ignore',
  });
  const port = name === 'portal' ? portal : admin;
  const url = `http://127.0.0.1:${port}`;
  await expect
    .poll(async () => statusOf(`${url}/readyz`), { timeout: 50_000, intervals: [200] })
    .toBe(200);
  return {
    url,
    portal: Number(portal),
    stop: async () => {
      child.kill('SIGTERM');
      const [code] = (await once(child, 'exit')) as [number | null];
      return code;
    },
  };
}

for (const name of ['gateway', 'worker'] as const) {
  test(`the ${name} starts alone, tells its health and stops when asked to`, async () => {
    const alone = await start(name);
    expect(await statusOf(`${alone.url}/healthz`)).toBe(200);
    expect(await alone.stop()).toBe(0);
    expect(await statusOf(`${alone.url}/healthz`)).toBeNull();
  });
}

test('a portal starts alone; behind TLS it insists on it', async () => {
  const [plain, secure] = await Promise.all([
    start('portal'),
    start('portal', { PORTAL_URL: 'https://support.example.test' }),
  ]);
  const page = await fetch(`${secure.url}/sign-in`);
  expect(page.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
  expect(page.headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
  const providers = await fetch(`${secure.url}/api/auth/providers`);
  expect(await providers.text()).toContain('https://support.example.test/api/auth/');
  const csrf = await fetch(`${secure.url}/api/auth/csrf`);
  for (const cookie of csrf.headers.getSetCookie()) expect(cookie).toContain('; Secure');

  expect(await statusOf(`${plain.url}/healthz`)).toBe(200);
  const address = `http://localhost:${plain.portal}`;
  const { headers } = await fetch(`${plain.url}/sign-in`);
  expect(headers.has('strict-transport-security')).toBe(false);
  expect(await (await fetch(`${plain.url}/api/auth/providers`)).text()).toContain(address);
  expect(await Promise.all([plain.stop(), secure.stop()])).toEqual([0, 0]);
  expect(await statusOf(`${plain.url}/healthz`)).toBeNull();
});

/** Certificates that npm start made for the product under test. */
function tlsFiles(): Record<string, string> {
  const folder = `${setting('EXOLINK_DATA_DIR')}/tls`;
  return {
    TLS_KEY_FILES: `${folder}/server-ecdsa.key.pem`,
    TLS_CERT_FILES: `${folder}/server-ecdsa.pem`,
  };
}

async function statusOf(url: string): Promise<number | null> {
  try {
    return (await fetch(url)).status;
  } catch {
    return null;
  }
}
