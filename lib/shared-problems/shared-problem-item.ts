import { z } from 'zod';
import type { Prisma } from '@/lib/db/generated/client';
import { errorTypes, type ErrorType } from '@/lib/diagnosis/error-types';
import { sharedKinds, type SharedKind } from '@/lib/diagnosis/shared/shared-problem';

/** One problem that many chargers share, as lists and pages show it. */
export type SharedProblemItem = {
  id: string;
  tenant: { id: string; name: string };
  kind: SharedKind;
  /** Id of the site or CPMS, else the same as the name. */
  key: string;
  name: string;
  errorType: ErrorType;
  /** Id of the most frequent cause. */
  causeId: string;
  startedAt: Date;
  /** Null while it lasts. */
  resolvedAt: Date | null;
  failingCount: number;
  /** The most that failed at one time. */
  peakCount: number;
  totalCount: number;
};

export const sharedProblemColumns = {
  id: true,
  tenant: { select: { id: true, name: true } },
  kind: true,
  key: true,
  name: true,
  errorType: true,
  cause: true,
  startedAt: true,
  resolvedAt: true,
  failingCount: true,
  peakCount: true,
  totalCount: true,
} satisfies Prisma.SharedProblemSelect;

type Row = Prisma.SharedProblemGetPayload<{ select: typeof sharedProblemColumns }>;

export function toSharedProblem({ cause, errorType, kind, ...row }: Row): SharedProblemItem {
  return {
    ...row,
    kind: z.enum(sharedKinds).parse(kind),
    errorType: z.enum(errorTypes).parse(errorType),
    causeId: cause,
  };
}
