import { asMarkdownCode, asMarkdownText } from './markdown-value';
import {
  isReplyVariable,
  replyVariableNames,
  replyVariables,
  type ReplyValues,
  type ReplyVariable,
} from './reply-variables';

/** A variable of a template. Its first group is the name, however it is written. */
export const variablePattern = /\{\{\s*([^{}\n]*?)\s*\}\}/g;

/**
 * A canned reply with values in the places of its variables. A value is text, never Markdown; one
 * that is not known leaves a mark for whoever sends it.
 */
export function fillReply(template: string, values: ReplyValues): string {
  return template.replace(variablePattern, (_whole, name: string) => {
    if (!isReplyVariable(name)) return markOf(name);
    const value = values[name]?.trim() ?? '';
    if (value === '') return markOf(replyVariables[name].missing);
    return replyVariables[name].isCode ? asMarkdownCode(value) : asMarkdownText(value);
  });
}

/** What a text still says is not known: "model", "site". */
export function missingIn(text: string): string[] {
  return replyVariableNames.map(missingOf).filter((missing) => text.includes(markOf(missing)));
}

/** Where the first of these marks stands, from and to; null where there is none. */
export function firstMark(text: string): readonly [number, number] | null {
  const places = missingIn(text).map((missing) => {
    const start = text.indexOf(markOf(missing));
    return [start, start + markOf(missing).length] as const;
  });
  return places.sort(([a], [b]) => a - b)[0] ?? null;
}

function missingOf(name: ReplyVariable): string {
  return replyVariables[name].missing;
}

function markOf(missing: string): string {
  return `[${missing} not known]`;
}
