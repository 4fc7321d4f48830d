import { describe, expect, it } from 'vitest';
import type { TicketBundle } from './bundle-schemas';
import { modelsOf, seenOf } from './bundle-words';

const problemOf = (attemptCount: number) => ({ attemptCount }) as TicketBundle['problem'];
const shared: NonNullable<TicketBundle['shared']> = {
  ...{ failingCount: 13, vendor: null, model: null, firmware: null, example: 'CP-1' },
  models: [
    { model: 'Alfen Eve', firmware: '6.1', count: 12 },
    { model: 'ABB Terra', firmware: null, count: 1 },
  ],
};

describe('seenOf', () => {
  it.each([
    ['a charger', 'charger', 14, null, '14 attempts'],
    ['a silent charger', 'charger', 0, null, null],
    ['a shared problem', 'shared_problem', 40, shared, '13 chargers, 40 attempts'],
    ['a shared silence', 'shared_problem', 0, shared, '13 chargers'],
    ['a shared problem of an older version', 'shared_problem', 12, null, '12 chargers'],
  ] as const)('says of %s how much of it there was', (_, source, count, part, expected) => {
    expect(seenOf({ source, problem: problemOf(count), shared: part })).toBe(expected);
  });
});

describe('modelsOf', () => {
  it('says how many there are of each', () => {
    expect(modelsOf(shared)).toBe('Alfen Eve 6.1 (12), ABB Terra (1)');
    expect(modelsOf(null)).toBe('');
  });
});
