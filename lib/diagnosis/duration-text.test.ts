import { expect, it } from 'vitest';
import { durationText } from './duration-text';

it.each([
  [0, '0 milliseconds'],
  [1, '1 millisecond'],
  [350, '350 milliseconds'],
  [1000, '1 second'],
  [1240, '1.2 seconds'],
  [60_000, '60 seconds'],
  [180_000, '3 minutes'],
  [7_200_000, '2 hours'],
  [259_200_000, '3 days'],
])('%i ms is %s', (ms, text) => {
  expect(durationText(ms)).toBe(text);
});
