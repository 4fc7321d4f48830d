import { verify } from '@node-rs/argon2';
import { LRUCache } from 'lru-cache';
import { fingerprint } from '@/lib/credentials/fingerprint';
import type { DirectoryCredential } from '@/lib/gateway/directory/directory-entry';

const maxRunning = 2;
const maxWaiting = 200;
const maxRemembered = 20_000;

type Verdict = 'right' | 'wrong' | 'busy';

export type SlowPasswords = {
  verify: (credential: DirectoryCredential, password: Buffer) => Promise<Verdict>;
};

/**
 * Checks passwords that people chose, against argon2id. Few at a time, as each takes
 * milliseconds of a core; each verdict is remembered by the fingerprint of what was sent.
 */
export function createSlowPasswords(fingerprintKey: Buffer): SlowPasswords {
  const verdicts = new LRUCache<string, boolean>({ max: maxRemembered });
  const waiting: (() => void)[] = [];
  let running = 0;

  async function inTurn(work: () => Promise<boolean>): Promise<boolean> {
    if (running >= maxRunning) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  }

  return {
    verify: async (credential, password) => {
      const hash = credential.passwordHash;
      if (hash === null) return 'wrong';
      const id = `${hash}\n${fingerprint(fingerprintKey, password)}`;
      const known = verdicts.get(id);
      if (known !== undefined) return known ? 'right' : 'wrong';
      if (waiting.length >= maxWaiting) return 'busy';

      const isRight = await inTurn(() => verifies(hash, password));
      verdicts.set(id, isRight);
      return isRight ? 'right' : 'wrong';
    },
  };
}

async function verifies(hash: string, password: Buffer): Promise<boolean> {
  try {
    return await verify(hash, password);
  } catch {
    // A hash that cannot be read opens no door.
    return false;
  }
}
