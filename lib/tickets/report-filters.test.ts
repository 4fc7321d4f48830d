import { describe, expect, it } from 'vitest';
import { parseReportFilters, reportFilterParams, reportSpan } from './report-filters';

describe('filters of a report', () => {
  it('come back from the address that they make', () => {
    for (const filters of [
      { period: '30d', by: 'cause' },
      { period: '52w', by: 'firmware' },
    ] as const) {
      expect(parseReportFilters(reportFilterParams(filters))).toEqual(filters);
    }
    expect(reportFilterParams({ period: '30d', by: 'cause' })).toEqual({});
  });

  it('are the usual ones where the address means nothing', () => {
    const usual = { period: '30d', by: 'cause' };
    expect(parseReportFilters({ period: 'ever', by: ['tenant', 'model'] })).toEqual(usual);
  });
});

describe('the span of a report', () => {
  it.each([
    ['30d', '2026-10-27T00:00:00.000Z', 30],
    ['13w', '2026-08-27T00:00:00.000Z', 13],
    ['52w', '2025-11-27T00:00:00.000Z', 52],
  ] as const)('of %s begins at %s and holds today', (period, start, steps) => {
    const span = reportSpan(period, new Date('2026-11-25T14:00:00Z'));
    expect(span.start.toISOString()).toBe(start);
    expect(span.end.toISOString()).toBe('2026-11-26T00:00:00.000Z');
    expect(span.steps).toBe(steps);
    expect(span.start.getTime() + span.steps * span.stepMs).toBe(span.end.getTime());
  });
});
