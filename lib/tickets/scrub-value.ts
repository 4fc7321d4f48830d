import { maskLines } from '@/lib/diagnosis/paste/mask-lines';
import { masked, type Mask } from '@/lib/diagnosis/paste/mask-secrets';

/** The same with everything taken out of its texts that looks like a secret. */
export function scrubValue(value: unknown, counter: { count: number }): unknown {
  if (typeof value === 'string') return scrubText(value, counter);
  if (Array.isArray(value)) return value.map((one) => scrubValue(one, counter));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, scrubValue(inner, counter)]),
  );
}

/** @param findSecrets those of each line: in a log by default. */
export function scrubText(
  text: string,
  counter: { count: number },
  findSecrets: (lines: readonly string[]) => readonly (readonly Mask[])[] = maskLines,
): string {
  const lines = text.split('\n');
  const masks = findSecrets(lines).map((ofLine, index) =>
    ofLine.filter((mask) => !isMasked(lines[index] ?? '', mask)),
  );
  counter.count += masks.reduce((sum, ofLine) => sum + ofLine.length, 0);
  return lines.map((line, index) => masked(line, masks[index] ?? [])).join('\n');
}

/** Was it taken out already, when this was scrubbed before? */
function isMasked(line: string, { start, end }: Mask): boolean {
  return /^["'`]?•••["'`]?$/.test(line.slice(start, end).trim());
}
