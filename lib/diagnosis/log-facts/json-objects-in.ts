const maxObjects = 8;
const maxLength = 8000;

/**
 * The objects of JSON in a text around them, the outer before the inner. Quotes that another
 * JSON text around them escaped are read as well.
 */
export function jsonObjectsIn(text: string): object[] {
  const within = text.slice(0, maxLength);
  const plain = within.includes('\\"') ? within.replaceAll(/\\+"/g, '"') : within;
  const objects: object[] = [];
  let start = plain.indexOf('{');
  for (let tried = 0; start !== -1 && tried < maxObjects; tried += 1) {
    const end = endOfObject(plain, start);
    const object = end === null ? null : parsed(plain.slice(start, end));
    if (object !== null) objects.push(object);
    start = plain.indexOf('{', start + 1);
  }
  return objects;
}

function endOfObject(text: string, start: number): number | null {
  let depth = 0;
  let isInString = false;
  for (let index = start; index < text.length; index += 1) {
    const character = text[index];
    if (isInString) {
      if (character === '\\') index += 1;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === '{') depth += 1;
    else if (character === '}') {
      depth -= 1;
      if (depth === 0) return index + 1;
    }
  }
  return null;
}

function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
