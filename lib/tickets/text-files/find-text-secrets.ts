import { secretsAndKeysIn } from '@/lib/diagnosis/paste/mask-lines';
import type { Mask } from '@/lib/diagnosis/paste/mask-secrets';
import { fitToJson, type FittedMask } from './fit-to-json';
import type { JsonToken } from './json-tokens';
import { textSecretKind } from './text-secret-kind';
import type { TextSecretKind } from '@/lib/tickets/text-secret-schemas';
import { visibleText } from './visible-text';
import { withoutQuotes } from './without-quotes';

export type TextSecret = FittedMask & { kind: TextSecretKind };

type Line = {
  /** One letter for each byte. */
  text: string;
  masksOf?: ((visible: string) => Mask[]) | undefined;
  /** Asked where something was found. */
  tokens: () => readonly JsonToken[] | null;
  isWhole: boolean;
};

/** The secrets in a line or a part of one, without the quotes around them. */
export function findTextSecrets({
  text,
  masksOf = secretsAndKeysIn,
  tokens,
  isWhole,
}: Line): TextSecret[] {
  const { inBytes, text: visible } = visibleText(text);
  const masks = masksOf(visible).map((mask) => toItsEnd(text, inBytes(mask), isWhole));
  if (masks.length === 0) return [];
  const json = tokens();
  const fitted: FittedMask[] =
    json === null ? masks.map((mask) => withoutQuotes(text, mask)) : fitToJson(text, masks, json);
  return fitted
    .filter(({ start, end }) => start < end && !isMasked(text.slice(start, end)))
    .map((mask) => ({ ...mask, kind: textSecretKind(text, mask) }));
}

/** What patterns take of one secret: some of them have no more than this. */
const [longValue, longHeader] = [1_990, 3_990];

/** A secret that is longer than the patterns look ends where it does. */
function toItsEnd(text: string, { start, end }: Mask, isWhole: boolean): Mask {
  const length = end - start;
  if (length < longValue || text.startsWith('-----BEGIN', start)) return { start, end };
  if (length >= longHeader && isWhole) return { start, end: text.length };
  const [first = ''] = text.slice(start, start + 1);
  const stop = /["'`]/.test(first) ? first : text[start - 1] === '>' ? '<' : '\\s"\'`';
  // Where its own quote has closed it, nothing follows.
  if (stop === first && text[end - 1] === first) return { start, end };
  const rest = text.slice(end).search(new RegExp(`[${stop}]`));
  return { start, end: rest === -1 ? text.length : end + rest };
}

const maskInBytes = /^(?:\u00e2\u0080\u00a2){3}$/;

/** Was it taken out already, before it was sent here? */
function isMasked(value: string): boolean {
  return maskInBytes.test(value.trim().replace(/^["'`]|["'`]$/g, ''));
}
