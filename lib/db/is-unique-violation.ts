import { Prisma } from './generated/client';

/** Did the database refuse a row because one of its unique values is taken? */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}
