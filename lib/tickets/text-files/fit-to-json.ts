import type { Mask } from '@/lib/diagnosis/paste/mask-secrets';
import type { JsonToken } from './json-tokens';
import { withoutQuotes } from './without-quotes';

export type FittedMask = Mask & {
  /** Is it to be written in quotes, because it had none and a number would be missed there? */
  isBare?: boolean;
};

const noSecrets = /^(?:true|false|null)$/;

/**
 * Masks that leave the text JSON: each covers what is in a string, or a number, and no sign of its
 * grammar. One that runs on behind its value ends with it.
 */
export function fitToJson(
  text: string,
  masks: readonly Mask[],
  tokens: readonly JsonToken[],
): FittedMask[] {
  const from = tokens[0]?.start ?? text.length;
  let at = 0;
  return masks.flatMap((mask): FittedMask[] => {
    if (mask.end <= from) return [withoutQuotes(text, mask)];
    while ((tokens[at]?.end ?? Infinity) <= mask.start) at += 1;
    const token = tokens[at];
    if (token?.kind === 'string' && mask.start > token.start && mask.start < contentOf(token).end) {
      return within(text, mask, contentOf(token));
    }
    return valuesFrom(text, mask, tokens, at);
  });
}

function within(text: string, mask: Mask, content: Mask): FittedMask[] {
  const end = Math.min(mask.end, content.end);
  return mask.start < end ? [withoutQuotes(text, { start: mask.start, end })] : [];
}

/** The value that a mask begins at: one, or those of a list, or as many of an object as it covers. */
function valuesFrom(
  text: string,
  mask: Mask,
  tokens: readonly JsonToken[],
  first: number,
): FittedMask[] {
  const values: FittedMask[] = [];
  let lists = 0;
  let depth = 0;
  for (let at = first; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || (lists === 0 && token.start >= mask.end)) break;
    if (token.kind === 'open') {
      depth += 1;
      if (text[token.start] === '[') lists += 1;
    }
    if (token.kind === 'close') {
      depth -= 1;
      if (text[token.start] === ']') lists -= 1;
      if (depth <= 0) break;
    }
    const isValue = token.kind === 'literal' || (token.kind === 'string' && !token.isName);
    if (!isValue || token.end <= mask.start + 1) continue;
    if (token.kind === 'string') values.push(contentOf(token));
    else if (!noSecrets.test(text.slice(token.start, token.end))) {
      values.push({ start: token.start, end: token.end, isBare: true });
    }
    if (depth === 0) break;
  }
  return values;
}

function contentOf({ start, end, isOpen }: JsonToken): Mask {
  return { start: start + 1, end: isOpen ? end : end - 1 };
}
