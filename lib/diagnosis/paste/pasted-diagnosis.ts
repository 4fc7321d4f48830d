import type { CauseId } from '@/lib/diagnosis/causes/all-causes';
import type { Diagnosis } from '@/lib/diagnosis/diagnosis';
import type { ErrorType, Owner } from '@/lib/diagnosis/error-types';

/** A line that speaks for one of the causes. */
export type DecidingLine = {
  /** Counted from 1, as in `maskedText`. */
  line: number;
  /** The line without its secrets. */
  text: string;
  /** The parts of `text` that decided it. */
  ranges: readonly { start: number; end: number }[];
  causeIds: readonly CauseId[];
  /** How many lines say the same, this one included. */
  count: number;
};

export type PastedDiagnosis = {
  /** For `presentDiagnosis`. Null when no line says why a connection failed. */
  diagnosis: Diagnosis | null;
  errorType: ErrorType | null;
  /** Who can mend the first cause. */
  owner: Owner | null;
  decidingLines: readonly DecidingLine[];
  /** Programs that the lines look like, such as "SteVe". */
  sources: readonly string[];
  /** What was pasted, without its secrets. Only this may be stored or shown. */
  maskedText: string;
  secretCount: number;
  lineCount: number;
  /** Was a part left out because there was too much? */
  isCut: boolean;
};
