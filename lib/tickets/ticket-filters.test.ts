import { describe, expect, it } from 'vitest';
import { parseTicketFilters } from './ticket-filters';
import { ticketFilterParams } from './ticket-filter-params';

describe('parseTicketFilters', () => {
  it('reads what it writes', () => {
    const params = {
      ...{ view: 'mine', status: 'open', priority: 'high', tag: 'grid', q: 'CP-1' },
      ...{ team: 'mine', sort: 'untouched' },
    };
    expect(ticketFilterParams(parseTicketFilters(params))).toEqual(params);
  });

  it.each([
    { view: 'everything', status: 'lost', priority: '9', error: 'x', assignee: 'me', after: ['a'] },
    { view: ['open', 'mine'], q: ['a', 'b'], tag: '   ', team: 'ours', sort: 'random' },
    {},
  ])('takes %j as no filter', (params) => {
    expect(ticketFilterParams(parseTicketFilters(params))).toEqual({});
  });

  it('cuts a search that is too long', () => {
    expect(parseTicketFilters({ q: `${'x'.repeat(500)}\0` }).q).toHaveLength(100);
  });
});
