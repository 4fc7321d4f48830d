import { inertText } from '@/lib/ocpp/inert-text';

const maxLength = 255;

/** A value as words of a sentence: nothing in it is Markdown, wherever the sentence puts it. */
export function asMarkdownText(value: string): string {
  return inertText(value.trim(), maxLength)
    .replace(/[\\`*[\]<]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=[#\p{L}])/gu, '\\&')
    .replace(/^[#>+\-=~(:]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** A value as code, so that it can be copied to the letter. Its fence is longer than any inside. */
export function asMarkdownCode(value: string): string {
  const text = inertText(value, maxLength);
  const runs = (text.match(/`+/g) ?? []).map((run) => run.length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  const pad = /^`|`$/.test(text) ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}
