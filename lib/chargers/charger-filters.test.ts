import { describe, expect, it } from 'vitest';
import { chargerFilterParams, parseChargerFilters } from './charger-filters';
import { encodeChargerCursor } from './charger-filters-cursor';

const id = '01a2098b-6bde-74d7-8732-9bcf63c86146';

describe('parseChargerFilters', () => {
  it('reads every filter and writes it back', () => {
    const params = {
      q: 'alfen',
      state: 'refused',
      error: 'throttled',
      site: id,
      cpms: id,
      firmware: '6.4.1',
      order: '-seen',
    };
    const { filters, ignored } = parseChargerFilters(params);
    expect(ignored).toEqual([]);
    expect(filters.order).toEqual({ sort: 'seen', isDescending: true });
    expect(chargerFilterParams(filters)).toEqual(params);
  });

  it('ignores what means nothing, and says so', () => {
    const { filters, ignored } = parseChargerFilters({
      state: 'broken',
      error: '__proto__',
      site: '1',
      order: 'password',
      cursor: 'AAAA',
      q: 'x'.repeat(200),
      firmware: 'a\u0000b',
    });
    expect(Object.values(filters).every((value) => value === null)).toBe(true);
    expect(ignored).toEqual(['q', 'state', 'error', 'site', 'firmware', 'order', 'cursor']);
  });

  it('takes the last of a repeated value, and an empty one as absent', () => {
    expect(parseChargerFilters({ state: ['silent', 'waiting'], q: ' ' })).toMatchObject({
      filters: { state: 'waiting', q: null },
      ignored: [],
    });
  });

  it('carries a cursor in any script', () => {
    const cursor = { order: 'identity', value: 'Ladesäule 充電', id, isBackward: true };
    const { filters } = parseChargerFilters({ cursor: encodeChargerCursor(cursor) });
    expect(filters.cursor).toEqual(cursor);
  });
});
