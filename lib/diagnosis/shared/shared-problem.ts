import type { ErrorType } from '@/lib/diagnosis/error-types';

/** What chargers may have in common. Of two that explain the same, the earlier one is named. */
export const sharedKinds = [
  'site',
  'address-range',
  'firmware',
  'model',
  'cpms',
  'gateway',
] as const;
export type SharedKind = (typeof sharedKinds)[number];

/** A charger with an open episode. */
export type FailingCharger = {
  chargerId: string;
  errorType: ErrorType;
  /** Its most likely cause. */
  causeId: string;
  since: Date;
  /** The key of what it shares with others, by kind. */
  shares: Partial<Record<SharedKind, string>>;
};

/** All chargers that share something, failing or not. */
export type SharedGroup = { kind: SharedKind; key: string; name: string; total: number };

/** One tenant's chargers. */
export type Fleet = {
  total: number;
  failing: readonly FailingCharger[];
  groups: readonly SharedGroup[];
};

/** One problem in place of many: chargers that share something and fail since one moment. */
export type SharedProblem = Omit<SharedGroup, 'total'> & {
  total: number;
  errorType: ErrorType;
  /** The most frequent of their most likely causes. */
  causeId: string;
  startedAt: Date;
  chargers: readonly { chargerId: string; since: Date }[];
};
