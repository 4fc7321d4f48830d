import type { Prisma } from '@/lib/db/generated/client';
import type { ErrorType } from '@/lib/diagnosis/error-types';
import { evidenceSchema, type Evidence } from '@/lib/diagnosis/evidence';
import { errorTypeOf } from '@/lib/format/error-type-name';

/** What lists of attempts show of each. */
export type ReadAttempt = {
  id: string;
  startedAt: Date;
  endedAt: Date | null;
  outcome: 'accepted' | 'refused' | 'failed';
  errorType: ErrorType | null;
  refusedBy: string | null;
  status: number | null;
  address: string;
  durationMs: number;
  gateway: string;
  /** Null where another version wrote what this one cannot read. */
  evidence: Evidence | null;
};

export const attemptColumns = {
  ...{ id: true, startedAt: true, endedAt: true, outcome: true, errorType: true },
  ...{ refusedBy: true, status: true, address: true, durationMs: true, gateway: true },
  evidence: true,
} as const satisfies Prisma.ConnectionAttemptSelect;

type AttemptRow = Prisma.ConnectionAttemptGetPayload<{ select: typeof attemptColumns }>;

/** An attempt as it is kept, read; whatever else the row has stays as it is. */
export function readAttempt<Row extends AttemptRow>(
  row: Row,
): Omit<Row, keyof ReadAttempt> & ReadAttempt {
  return {
    ...row,
    errorType: errorTypeOf(row.errorType),
    evidence: evidenceSchema.safeParse(row.evidence).data ?? null,
  };
}
