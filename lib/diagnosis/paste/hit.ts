import type { RefusedBy } from '@/lib/diagnosis/error-types';
import type { Meaning } from './signal';

/** A part of a line, counted from 0, that says something. */
export type Hit = {
  lineIndex: number;
  start: number;
  end: number;
  means: readonly Meaning[];
  refusedBy?: RefusedBy | undefined;
  count: number;
};
