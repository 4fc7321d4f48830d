import { describe, expect, it } from 'vitest';
import { causes } from '@/lib/diagnosis/causes/all-causes';
import { diagnose } from '@/lib/diagnosis/diagnose';
import { holds } from './circumstances';
import { dialectRows } from './dialect-rows';
import { type DialectAttempt, dialectAttempts, dialectEvidence } from './sample-dialect-attempts';

const named = dialectAttempts.map(
  (row) => [`${row[0]}: ${JSON.stringify(row.slice(1))}`, row] as const,
);

describe('the dialects', () => {
  it.each<readonly [string, DialectAttempt]>(named)('%s', (_name, row) => {
    const [, , cause] = row;
    const diagnosis = diagnose(...dialectEvidence(row));
    expect(diagnosis?.causes[0]?.causeId).toBe(cause);
    expect(diagnosis?.errorType).toBe(causes[cause].errorType);
    expect(diagnosis?.refusedBy).toBe('cpms');
    const isSettled = diagnosis?.confidence === 'certain';
    expect(diagnosis?.wouldSettle === null).toBe(isSettled);
  });

  it('are reached by this table in every row', () => {
    const attempts = dialectAttempts.map((row) => ({
      dialect: row[0],
      seen: dialectEvidence(row),
    }));
    const unreached = dialectRows.filter(
      (row) =>
        !attempts.some(
          ({ dialect, seen: [evidence, facts] }) =>
            dialect === row.dialect &&
            (row.when === undefined || holds(row.when, evidence, facts)) &&
            (typeof row.answer !== 'number' ||
              row.answer === evidence.answer?.status ||
              row.answer === evidence.close?.code),
        ),
    );
    expect(unreached).toEqual([]);
  });
});
