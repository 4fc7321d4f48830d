import { scrubText } from '@/lib/tickets/scrub-value';

/**
 * What a receiver answered, as text to show: without control characters, without what looks like
 * a secret, and without our own.
 */
export function responseText(beginning: Buffer, secrets: readonly string[]): string {
  let text = new TextDecoder()
    .decode(beginning)
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, (character) =>
      character === '\n' || character === '\t' ? character : '',
    );
  for (const secret of secrets) text = text.replaceAll(secret, '•••');
  return scrubText(text, { count: 0 }).trim();
}
