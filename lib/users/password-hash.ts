import { hash, verify } from '@node-rs/argon2';
import { DomainError } from '@/lib/errors';

/** argon2id (the library's default) with OWASP's parameters: about 10 ms and 19 MiB each. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hash of a random value that nobody has, so that an unknown account costs the same work. */
const nobodysHash =
  '$argon2id$v=19$m=19456,t=2,p=1$ywYgXbaaGaVpt6OuKNAPng$MwHr9FcP+aXw0vcqCyA+5SDVd7kmDgo/b3aIIlUGolg';

const maximumRunning = 2;
const maximumWaiting = 64;

export async function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(normalized(password), parameters));
}

/** Is this the account's password? Without a hash it does the same work and says no. */
export async function verifyPassword(
  passwordHash: string | null | undefined,
  password: string,
): Promise<boolean> {
  const isRight = await inTurn(() => verify(passwordHash ?? nobodysHash, normalized(password)));
  return isRight && passwordHash != null;
}

/** The same characters typed on another keyboard may arrive as other code points. */
function normalized(password: string): string {
  return password.normalize('NFKC');
}

// Hashing shares the process's thread pool with DNS and files; a flood of sign-ins must wait
// here instead of there. One queue for each process, like the pool itself.
const waiting: (() => void)[] = [];
let running = 0;

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= maximumRunning) {
    if (waiting.length >= maximumWaiting) {
      throw new DomainError(
        'unavailable',
        'Too many people sign in now. Try again in a moment.',
        5,
      );
    }
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}
