import type { ErrorType } from '@/lib/diagnosis/error-types';

/** What became of one entry of a request. */
export type ReportResult =
  | {
      index: number;
      id: string;
      /** `completed`: it was known, and now its session has an end. */
      state: 'accepted' | 'duplicate' | 'completed';
      attemptId: string;
      /** Null when nobody is registered under its identity. */
      chargerId: string | null;
      /** What it was diagnosed as; null for a connection that was let in. */
      errorType: ErrorType | null;
    }
  | { index: number; id: string | null; state: 'rejected'; message: string };

export type ReportAnswer = {
  accepted: number;
  duplicates: number;
  completed: number;
  rejected: number;
  /** One for each entry, in the order of the request. */
  results: ReportResult[];
};

export function summarize(results: readonly ReportResult[]): ReportAnswer {
  const count = (state: ReportResult['state']) =>
    results.filter((result) => result.state === state).length;
  return {
    accepted: count('accepted'),
    duplicates: count('duplicate'),
    completed: count('completed'),
    rejected: count('rejected'),
    results: results.toSorted((a, b) => a.index - b.index),
  };
}
