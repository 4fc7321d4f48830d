import { describe, expect, it } from 'vitest';
import { overviewParams, parseOverviewFilters } from './overview-filters';

describe('parseOverviewFilters', () => {
  it('reads the filters and writes them back', () => {
    const params = { period: '7d', error: 'throttled' };
    const { filters, ignored } = parseOverviewFilters(params);
    expect(overviewParams(filters)).toEqual(params);
    expect(ignored).toEqual([]);
  });

  it('ignores what means nothing, and says so', () => {
    const { filters, ignored } = parseOverviewFilters({ period: '1y', error: ['a', 'b'] });
    expect(filters).toEqual({ period: '24h', error: null });
    expect(ignored).toEqual(['period', 'error']);
  });
});
