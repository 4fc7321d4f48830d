import type { Mask } from '@/lib/diagnosis/paste/mask-secrets';

/** The secret without the quotes around it, and without what ends its name: `":"value"`. */
export function withoutQuotes(text: string, { start, end }: Mask): Mask {
  const whole = text.slice(start, end);
  const nameEnd = /^\\?["'`]\s{0,4}[:=,]\s{0,4}(?=\\?["'`])/.exec(whole)?.[0].length ?? 0;
  const value = whole.slice(nameEnd);
  const opening = /^\\?["'`]/.exec(value)?.[0] ?? '';
  const isClosed = opening !== '' && value.length > opening.length && value.endsWith(opening);
  return {
    start: start + nameEnd + opening.length,
    end: isClosed ? end - opening.length : end,
  };
}
