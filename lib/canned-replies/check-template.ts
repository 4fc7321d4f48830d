import { variablePattern } from './fill-reply';
import { isReplyVariable } from './reply-variables';

/** What keeps a text from being a canned reply, in sentences; nothing where it can be one. */
export function templateProblems(text: string): string[] {
  const names = [...text.matchAll(variablePattern)].map((match) => match[1] ?? '');
  const unknown = [...new Set(names.filter((name) => !isReplyVariable(name)))];
  const rest = text.replace(variablePattern, '');
  const problems = unknown.length === 0 ? [] : [unknownSentence(unknown)];
  if (/\{\{|\}\}/.test(rest)) problems.push('Close every {{ with }} behind the variable’s name.');
  const misplaced = misplacedIn(text);
  if (misplaced.length > 0) {
    problems.push(
      `Take ${misplaced.map(written).join(' and ')} out of the code, link or backslash around it: its value is made safe for plain sentences.`,
    );
  }
  return problems;
}

function unknownSentence(names: readonly string[]): string {
  const [only] = names;
  return names.length === 1
    ? `There is no variable ${written(only ?? '')}. Choose one of the list.`
    : `There are no variables ${names.map(written).join(' and ')}. Choose from the list.`;
}

function written(name: string): string {
  return `{{${name}}}`;
}

/** Variables where a value would be read as a part of the Markdown around it. */
function misplacedIn(text: string): string[] {
  const found = new Set<string>();
  const look = (part: string, isFenced: boolean) => {
    const code = codeSpans(part);
    for (const match of part.matchAll(variablePattern)) {
      const { 0: whole, 1: name = '', index } = match;
      const before = part.slice(0, index);
      const isInCode = code.some(({ start, end }) => start < index && index < end);
      const touchesCode = before.endsWith('`') || part[index + whole.length] === '`';
      const isInLink = /\]\([^()\n]*$/.test(before) || before.endsWith('\\');
      if (isFenced || isInCode || touchesCode || isInLink) found.add(name);
    }
  };
  let isFenced = false;
  for (const line of text.split('\n')) {
    const isFence = /^\s*(`{3,}|~{3,})/.test(line);
    look(line, isFenced || isFence);
    if (isFence) isFenced = !isFenced;
  }
  for (const paragraph of text.split(/\n\s*\n/)) look(paragraph, false);
  return [...found];
}

function codeSpans(text: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] === '\\') at += 2;
    else if (text[at] !== '`') at += 1;
    else {
      const run = /^`+/.exec(text.slice(at))?.[0] ?? '`';
      const rest = text.slice(at + run.length);
      const closing = new RegExp(`(?<!\`)${run}(?!\`)`).exec(rest);
      const end = at + run.length + (closing === null ? 0 : closing.index + run.length);
      if (closing !== null) spans.push({ start: at, end });
      at = end;
    }
  }
  return spans;
}
