import { maskProse } from '@/lib/diagnosis/paste/mask-prose';
import { scrubText } from './scrub-value';

/** What a person wrote, without the secrets in it, and how many these were. */
export function scrubMessage(text: string): { text: string; count: number } {
  const counter = { count: 0 };
  return { text: scrubText(text, counter, maskProse), count: counter.count };
}
