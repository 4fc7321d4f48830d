import { expect } from 'vitest';

/** Stands for the messages of a field, whatever they say. */
export const someMessages: unknown = expect.any(Array);
