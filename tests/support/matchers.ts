import { expect } from 'vitest';

/** Stands for the messages of a field, whatever they say. */
export const someMessages: unknown = expect.any(Array);

/** Stands for a text that holds this part. */
export function textWith(part: string): unknown {
  return expect.stringContaining(part);
}
