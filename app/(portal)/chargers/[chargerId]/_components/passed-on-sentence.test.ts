import { describe, expect, it } from 'vitest';
import { plainEvidence } from '@/tests/support/attempt-event';
import { passedOnSentence } from './passed-on-sentence';

const cpms = { name: 'SteVe', isBuiltIn: false };

describe('passedOnSentence', () => {
  it('names the CPMS, and how fast it was', () => {
    const leg = { problem: null, errorCode: null, durationMs: 8.4 };
    expect(passedOnSentence(cpms, { ...plainEvidence, stage: 'accepted', cpms: leg })).toBe(
      'Exolink passes its messages on to the CPMS, SteVe, which let it in after 8 ms.',
    );
  });

  it('claims no time that was not recorded', () => {
    expect(passedOnSentence(cpms, null)).toBe('Exolink passes its messages on to the CPMS, SteVe.');
  });

  it.each([null, { name: 'Built-in', isBuiltIn: true }])('says that there is none: %j', (none) => {
    expect(passedOnSentence(none, plainEvidence)).toMatch(/^Exolink answers it by itself/);
  });
});
