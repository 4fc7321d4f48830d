import type { Mask } from '@/lib/diagnosis/paste/mask-secrets';

export type VisibleText = {
  text: string;
  /** Where a part of the text is in the bytes. */
  inBytes: (mask: Mask) => Mask;
};

const colours = /\u001b\[[\d;]{0,20}[A-Za-z]/g;

/**
 * What a person sees of bytes, one letter for each: without colours, and with spaces that do not
 * break as spaces. Half of another letter is none, though it is the same byte.
 */
export function visibleText(bytes: string): VisibleText {
  const text = bytes.replaceAll('\u00c2\u00a0', '  ').replaceAll('\u00a0', '\u00a1');
  if (!text.includes('\u001b')) return { text, inBytes: (mask) => mask };
  const offsets: number[] = [];
  let visible = '';
  let from = 0;
  const add = (to: number) => {
    visible += text.slice(from, to);
    for (let at = from; at < to; at += 1) offsets.push(at);
  };
  for (const { 0: colour, index } of text.matchAll(colours)) {
    add(index);
    from = index + colour.length;
  }
  add(text.length);
  return {
    text: visible,
    inBytes: ({ start, end }) => ({
      start: offsets[start] ?? text.length,
      end: end === 0 ? 0 : (offsets[end - 1] ?? text.length - 1) + 1,
    }),
  };
}
