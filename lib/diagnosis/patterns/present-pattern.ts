import { fillSentence } from '@/lib/diagnosis/fill-sentence';
import { inertText } from '@/lib/ocpp/inert-text';
import type { Pattern } from './pattern';
import { patternTexts } from './pattern-texts';

const maxValueLength = 100;

export type PresentedPattern = { id: Pattern['id']; sentence: string; suggestion: string };

/** @param formatInstant puts an ISO 8601 instant in the reader's words. */
export function presentPattern(
  { id, values }: Pattern,
  formatInstant: (instant: string) => string,
): PresentedPattern {
  const texts = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      name.endsWith('At') ? formatInstant(value) : inertText(value, maxValueLength),
    ]),
  );
  const { sentence, suggestion } = patternTexts[id];
  return {
    id,
    sentence: fillSentence(sentence, texts),
    suggestion: fillSentence(suggestion, texts),
  };
}
