/**
 * Fills a sentence of the catalogue. A part in double brackets is left out unless every
 * placeholder in it has a value, so no placeholder is ever seen by a reader. One outside
 * brackets without a value becomes an ellipsis.
 */
export function fillSentence(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(
    /\[\[(.*?)\]\]|\{([a-z]\w*)\}/gi,
    (_whole, part: string | undefined, name: string | undefined) => {
      if (name !== undefined) return valueOf(values, name) ?? '…';
      return fillPart(part ?? '', values) ?? '';
    },
  );
}

function fillPart(part: string, values: Readonly<Record<string, string>>): string | null {
  const placeholder = /\{([a-z]\w*)\}/gi;
  const names = Array.from(part.matchAll(placeholder), (match) => match[1] ?? '');
  if (names.some((name) => valueOf(values, name) === null)) return null;
  return part.replace(placeholder, (_whole, name: string) => valueOf(values, name) ?? '');
}

function valueOf(values: Readonly<Record<string, string>>, name: string): string | null {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  return value === undefined || value === '' ? null : value;
}
