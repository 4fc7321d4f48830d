import { describe, expect, it } from 'vitest';
import { seal, sealingKey, unseal } from './seal';

const key = sealingKey('an installation secret that is long enough');

describe('a sealed secret', () => {
  it('is opened with the key and for what it belongs to', () => {
    expect(unseal(key, seal(key, 'geheim ä', 'charger-1'), 'charger-1')).toBe('geheim ä');
  });

  it('differs each time and does not show the secret', () => {
    const [one, two] = [seal(key, 'geheim', 'a'), seal(key, 'geheim', 'a')];
    expect(one).not.toBe(two);
    expect(one).not.toContain('geheim');
  });

  it('stays closed elsewhere, under another key, and when it was changed', () => {
    const sealed = seal(key, 'geheim', 'charger-1');
    expect(unseal(key, sealed, 'charger-2')).toBeNull();
    expect(
      unseal(sealingKey('another secret of the same length!'), sealed, 'charger-1'),
    ).toBeNull();
    for (let at = 0; at < sealed.length - 1; at += 1) {
      const other = sealed[at] === 'A' ? 'B' : 'A';
      const changed = sealed.slice(0, at) + other + sealed.slice(at + 1);
      expect(unseal(key, changed, 'charger-1')).toBeNull();
    }
    for (const broken of ['', 'v1', 'v1.', 'v2.abc', 'v1.AAAA']) {
      expect(unseal(key, broken, 'charger-1')).toBeNull();
    }
  });
});
