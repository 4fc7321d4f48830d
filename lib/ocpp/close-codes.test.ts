import { expect, it } from 'vitest';
import { closeCodeName } from './close-codes';

it.each([
  [1000, 'normal closure'],
  [1006, 'closed without a close frame'],
  [1013, 'try again later'],
  [3001, 'code of a library'],
  [4000, 'code of an application'],
  [42, 'reserved code'],
])('%i is %s', (code, name) => {
  expect(closeCodeName(code)).toBe(name);
});
