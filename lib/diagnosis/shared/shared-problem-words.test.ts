import { describe, expect, it } from 'vitest';
import { errorTypes } from '@/lib/diagnosis/error-types';
import { sharedKinds } from './shared-problem';
import { lookFirst, sharedHeadline } from './shared-problem-words';

describe('the words of a shared problem', () => {
  it('say how many, where and what', () => {
    const problem = { kind: 'site', name: 'Flensburg Nord', totalCount: 13 } as const;
    expect(sharedHeadline({ ...problem, errorType: 'unreachable' }, 12)).toBe(
      '12 of 13 chargers at Flensburg Nord fell silent',
    );
    expect(sharedHeadline({ ...problem, errorType: 'throttled' }, 9)).toBe(
      '9 of 13 chargers at Flensburg Nord began to fail',
    );
  });

  it('name a first place to look for each kind', () => {
    for (const kind of sharedKinds) {
      for (const errorType of errorTypes) expect(lookFirst(kind, errorType)).toMatch(/ first/);
    }
    expect(lookFirst('gateway', 'unreachable')).toContain('Exolink itself');
  });
});
