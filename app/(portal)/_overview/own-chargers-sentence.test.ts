import { describe, expect, it } from 'vitest';
import { ownChargersSentence } from './own-chargers-sentence';

const counts = (connected: number, waiting: number, refused: number, silent: number) => ({
  connected,
  waiting,
  refused,
  silent,
  total: connected + waiting + refused + silent,
  isCapped: false,
});

describe('ownChargersSentence', () => {
  it.each([
    [counts(1, 0, 0, 0), 'Your charger is connected.'],
    [counts(0, 0, 0, 1), 'Your charger cannot connect.'],
    [counts(0, 1, 0, 0), 'Your charger is not connected yet.'],
    [counts(3, 0, 0, 0), 'All 3 of your chargers are connected.'],
    [counts(2, 1, 0, 0), '2 of your 3 chargers are connected.'],
    [counts(1, 1, 2, 1), '3 of your 5 chargers cannot connect.'],
  ])('tells %o', (given, sentence) => {
    expect(ownChargersSentence(given)).toBe(sentence);
  });
});
