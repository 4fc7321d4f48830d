import type { CauseId } from '@/lib/diagnosis/causes/all-causes';
import type { Evidence } from '@/lib/diagnosis/evidence';
import type { Facts } from '@/lib/diagnosis/facts';
import type { SilenceFacts } from '@/lib/diagnosis/silence';

export type CorpusInput =
  | { kind: 'attempt'; evidence: Evidence; facts: Facts }
  | { kind: 'silence'; facts: SilenceFacts }
  | { kind: 'text'; text: string };

/** One labelled case. Its error type is that of the cause. */
export type CorpusCase = {
  id: string;
  cause: CauseId;
  input: CorpusInput;
  /** Where the fact behind it was reported. */
  source?: string;
};

export type TextRow = readonly [id: string, text: string, cause: CauseId, source?: string];

export function textCases(prefix: string, rows: readonly TextRow[]): CorpusCase[] {
  return rows.map(([id, text, cause, source]) => ({
    id: `${prefix}/${id}`,
    cause,
    input: { kind: 'text', text },
    ...(source === undefined ? {} : { source }),
  }));
}
