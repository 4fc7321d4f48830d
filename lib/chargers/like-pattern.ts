/** A pattern of LIKE for what has this text anywhere in it; its wildcards are plain characters. */
export function contains(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
