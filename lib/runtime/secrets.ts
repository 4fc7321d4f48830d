import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { StartProblem } from './start-problem';

const secretsSchema = z.object({
  /**
   * Fingerprints, sessions and links depend on it: lost, all of them are void. Null when it was
   * given from outside when the installation was made.
   */
  secret: z.string().min(32).nullable(),
  postgresPassword: z.string().min(16),
});
export type KeptSecrets = z.infer<typeof secretsSchema>;

/** The secrets that an earlier start made, or null. */
export async function readSecrets(dataDirectory: string): Promise<KeptSecrets | null> {
  const file = secretsFile(dataDirectory);
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  try {
    return secretsSchema.parse(JSON.parse(text));
  } catch {
    throw new StartProblem(`${file} is damaged. Put it back from a backup.`);
  }
}

/**
 * Reads the secrets of this installation; makes them when it starts for the first time.
 * @param isSecretGiven nothing is made up that the given one would have to agree with.
 */
export async function ensureSecrets(
  dataDirectory: string,
  isSecretGiven = false,
): Promise<KeptSecrets> {
  const kept = await readSecrets(dataDirectory);
  if (kept !== null) return kept;
  const made: KeptSecrets = {
    secret: isSecretGiven ? null : randomBytes(32).toString('base64url'),
    postgresPassword: randomBytes(24).toString('base64url'),
  };
  await mkdir(dataDirectory, { recursive: true });
  const file = secretsFile(dataDirectory);
  await writeFile(`${file}.new`, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return made;
}

function secretsFile(dataDirectory: string): string {
  return path.join(dataDirectory, 'secrets.json');
}
