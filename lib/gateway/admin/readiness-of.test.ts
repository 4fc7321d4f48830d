import { expect, it } from 'vitest';
import { readinessOf } from './readiness-of';

const fine = { isStopping: false, hasDirectory: true, isListening: true, isSpooling: false };

it.each([
  [fine, true, /^ready$/],
  [{ ...fine, isSpooling: true }, true, /^ready\n.*spooled/],
  [{ ...fine, isListening: false }, true, /^ready\n.*from memory/],
  [{ ...fine, hasDirectory: false }, false, /not loaded/],
  [{ ...fine, isStopping: true }, false, /stopping/],
])('%j', (state, isReady, text) => {
  expect(readinessOf(state)).toEqual({ isReady, text: expect.stringMatching(text) as string });
});
