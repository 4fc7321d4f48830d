import { describe, expect, it } from 'vitest';
import { alsoOpenWords } from './also-open-words';

describe('alsoOpenWords', () => {
  it('says where the fixes are, once another problem than the latest is looked at', () => {
    expect(alsoOpenWords({ isCurrent: true })).toEqual({ before: 'Also open:', after: null });
    expect(alsoOpenWords({ isCurrent: false }).after).toBe(
      'Fixes are offered for the latest problem.',
    );
  });
});
