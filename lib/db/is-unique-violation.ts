import { z } from 'zod';
import { Prisma } from './generated/client';

/** SQLSTATE of a unique value that is taken. */
const uniqueViolation = '23505';

const rawErrorSchema = z.object({
  driverAdapterError: z.object({ cause: z.object({ originalCode: z.string() }) }),
});

/** Did the database refuse a row because one of its unique values is taken? */
export function isUniqueViolation(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  if (error.code === 'P2002') return true;
  // Raw SQL fails as P2010, with the driver's own error inside.
  const raw = rawErrorSchema.safeParse(error.meta);
  return raw.success && raw.data.driverAdapterError.cause.originalCode === uniqueViolation;
}
