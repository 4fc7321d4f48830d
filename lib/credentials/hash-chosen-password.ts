import { hash } from '@node-rs/argon2';

const maxParallelHashes = 2;
/** argon2id is the library's default algorithm. */
const settings = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** argon2id of a charger password that a person chose. */
export function hashChosenPassword(password: string): Promise<string> {
  return hash(password, settings);
}

/**
 * Hashes many, a few at a time so that sign-ins are not starved meanwhile.
 * @param onHashed awaited after each one.
 */
export async function hashChosenPasswords(
  passwords: readonly string[],
  onHashed: () => Promise<void>,
): Promise<string[]> {
  const hashes: string[] = [];
  const queue = passwords.entries();
  const work = async () => {
    for (const [index, password] of queue) {
      hashes[index] = await hashChosenPassword(password);
      await onHashed();
    }
  };
  await Promise.all(Array.from({ length: maxParallelHashes }, work));
  return hashes;
}
