import { maskProse } from '@/lib/diagnosis/paste/mask-prose';
import { masked } from '@/lib/diagnosis/paste/mask-secrets';

/** What a person wrote, without the secrets in it, and how many these were. */
export function scrubMessage(text: string): { text: string; count: number } {
  const lines = text.split('\n');
  const masks = maskProse(lines);
  return {
    text: lines.map((line, index) => masked(line, masks[index] ?? [])).join('\n'),
    count: masks.reduce((sum, ofLine) => sum + ofLine.length, 0),
  };
}
