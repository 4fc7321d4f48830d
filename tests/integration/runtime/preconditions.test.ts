import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { checkDatabase } from '@/lib/runtime/check-database';
import { checkPorts } from '@/lib/runtime/check-ports';
import { lockDataDirectory } from '@/lib/runtime/data-lock';
import { freePort } from '@/lib/runtime/free-port';
import { migrateAlone } from '@/lib/runtime/migrate-alone';
import { requireSecret } from '@/lib/runtime/require-secret';
import { readSettings } from '@/lib/runtime/settings';
import { useTestDatabase } from '@/tests/support/test-database';

const database = useTestDatabase();
let directory = '';

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'exolink-start-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

describe('checkPorts', () => {
  it('names the port in use and the variable that changes it', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const wanted = { port, host: '127.0.0.1', variable: 'PORTAL_PORT' };
    await expect(checkPorts([wanted])).rejects.toThrow(
      `Port ${port} is in use. Stop the program that uses it, or choose another port: PORTAL_PORT=${port + 100} npm start`,
    );
    server.close();
    await once(server, 'close');
    await expect(checkPorts([wanted])).resolves.toBeUndefined();
  });

  it('refuses the same port twice', async () => {
    const port = await freePort();
    const both = ['GATEWAY_WS_PORT', 'GATEWAY_WSS_PORT'].map((variable) => ({
      port,
      host: '127.0.0.1',
      variable,
    }));
    await expect(checkPorts(both)).rejects.toThrow(
      `GATEWAY_WS_PORT and GATEWAY_WSS_PORT are both ${port}.`,
    );
  });
});

describe('checkDatabase', () => {
  const changed = (change: (url: URL) => void) => {
    const url = new URL(database.url);
    change(url);
    return url.toString();
  };

  it('takes the owner of a database', async () => {
    await expect(checkDatabase(database.url)).resolves.toBeUndefined();
  });

  it('refuses a superuser', async () => {
    await expect(checkDatabase(inject('postgresAdminUrl'))).rejects.toThrow(/is a superuser/);
  });

  it('says that the password, the database or the server is wrong', async () => {
    const password = changed((url) => (url.password = 'wrong'));
    await expect(checkDatabase(password)).rejects.toThrow(/refuses the role or password/);
    const name = changed((url) => (url.pathname = '/nowhere'));
    await expect(checkDatabase(name)).rejects.toThrow(/There is no database "nowhere"/);
    const port = String(await freePort());
    const nobody = changed((url) => (url.port = port));
    await expect(checkDatabase(nobody)).rejects.toThrow(/Nothing answers at 127\.0\.0\.1/);
  });

  it('lets two starters migrate at once', async () => {
    await expect(
      Promise.all([migrateAlone(database.url), migrateAlone(database.url)]),
    ).resolves.toEqual([[], []]);
  });
});

describe('requireSecret', () => {
  const settingsFor = (environment: Record<string, string>) =>
    readSettings({ EXOLINK_DATA_DIR: directory, ...environment });

  it('has to be given with a shared database, and in production', async () => {
    const shared = settingsFor({ DATABASE_URL: database.url });
    await expect(requireSecret(shared)).rejects.toThrow(/EXOLINK_SECRET is not set/);
    const production = settingsFor({ NODE_ENV: 'production' });
    await expect(requireSecret(production)).rejects.toThrow(/openssl rand -hex 32/);
  });

  it('is made once otherwise, and what is given wins', async () => {
    const { secret } = await requireSecret(settingsFor({}));
    expect(secret.length).toBeGreaterThanOrEqual(32);
    expect(await requireSecret(settingsFor({}))).toMatchObject({ secret });
    const given = 'given '.repeat(8);
    expect(await requireSecret(settingsFor({ EXOLINK_SECRET: given }))).toMatchObject({
      secret: given,
    });
  });

  it('has to be given again where it was given at first', async () => {
    const dataDirectory = path.join(directory, 'given');
    const given = { EXOLINK_DATA_DIR: dataDirectory, EXOLINK_SECRET: 'given '.repeat(8) };
    const { secret } = await requireSecret(settingsFor(given));
    expect(secret).toBe(given.EXOLINK_SECRET);
    await expect(requireSecret(settingsFor({ EXOLINK_DATA_DIR: dataDirectory }))).rejects.toThrow(
      /EXOLINK_SECRET was set when/,
    );
  });
});

describe('lockDataDirectory', () => {
  it('takes over from a process that is gone or is something else now', async () => {
    const file = path.join(directory, 'supervisor.pid');
    await writeFile(file, '1234567890');
    await expect(lockDataDirectory(directory)).resolves.toBeUndefined();
    await writeFile(file, String(process.ppid));
    await expect(lockDataDirectory(directory)).resolves.toBeUndefined();
  });
});
