import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient, type Prisma } from './generated/client';

/** The client with secrets left out of every result unless a verb selects them by name. */
export type Database = ReturnType<typeof createDatabase>;

/** What a verb works with inside `inScope`: the same client, bound to one transaction. */
export type Transaction = Prisma.TransactionClient;

/**
 * Builds a Prisma client. Only composition roots call this.
 * @param connectionString postgres:// URL of a role that row-level security applies to.
 * @param poolSize connections at the most.
 */
export function createDatabase(connectionString: string, poolSize = 10) {
  const adapter = new PrismaPg({ connectionString, max: poolSize });
  return new PrismaClient({
    adapter,
    omit: {
      user: { passwordHash: true },
      credential: { fingerprint: true, passwordHash: true },
      oneTimeLink: { tokenHash: true },
      apiKey: { tokenHash: true },
      webhook: { sealedSecret: true, sealedPrevious: true },
    },
    transactionOptions: { maxWait: 5_000, timeout: 15_000 },
  });
}
