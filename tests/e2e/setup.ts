import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '@/lib/runtime/embedded-postgres';
import { startProduct } from '@/tests/support/start-product';

const linkTimeoutMs = 30_000;

/** The product, started against a PostgreSQL of its own that the tests can reach too. */
export default async function setup(): Promise<() => Promise<void>> {
  const directory = await mkdtemp(path.join(tmpdir(), 'exolink-e2e-'));
  await chmod(directory, 0o755);
  const postgres = await startEmbeddedPostgres({
    directory: path.join(directory, 'database'),
    password: randomBytes(12).toString('hex'),
    settings: ['fsync=off', 'synchronous_commit=off'],
  });
  const mail = {
    MAIL_REPLY_ADDRESS: 'support@portal.test',
    MAIL_HOOK_SECRET: randomBytes(32).toString('hex'),
  };
  const product = await startProduct({
    ...mail,
    DATABASE_URL: postgres.url,
    EXOLINK_SECRET: randomBytes(32).toString('hex'),
    EXOLINK_DATA_DIR: path.join(directory, 'data'),
  });
  // The tests run in processes of their own: the environment is what they share.
  Object.assign(process.env, product.environment, mail, {
    EXOLINK_OPERATOR_LINK: await operatorLink(product.output),
  });
  return async () => {
    await product.stop();
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
  };
}

/** The link that the first start prints for the operator, a moment after everything is ready. */
async function operatorLink(output: () => string): Promise<string> {
  const deadline = Date.now() + linkTimeoutMs;
  while (Date.now() < deadline) {
    const link = /^\s*Sign in\s+(\S+)/m.exec(output())?.[1];
    if (link !== undefined) return link;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The first start printed no sign-in link:\n${output()}`);
}
