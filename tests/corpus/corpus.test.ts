import { describe, expect, it } from 'vitest';
import { causes } from '@/lib/diagnosis/causes/all-causes';
import { passwordMatches } from '@/lib/diagnosis/evidence';
import { diagnosisSchema } from '@/lib/diagnosis/diagnosis';
import { presentDiagnosis } from '@/lib/diagnosis/present';
import { allCases } from './all-cases';
import { diagnoseInput, evaluate, hasRightCause, hasRightType, share } from './evaluate';
import { diagnosePastedText } from '@/lib/diagnosis/paste/diagnose-pasted-text';
import { fieldReportCauses } from './field-report-causes';
import { unrelatedTexts } from './texts/unrelated-texts';
import { wordings } from './texts/wordings';

const evaluations = evaluate(allCases);

describe('the corpus', () => {
  it('has at least 150 cases, each with a name of its own', () => {
    expect(allCases.length).toBeGreaterThanOrEqual(150);
    expect(new Set(allCases.map(({ id }) => id)).size).toBe(allCases.length);
  });

  it('finds the right error type every time', () => {
    expect(evaluations.filter((evaluation) => !hasRightType(evaluation))).toEqual([]);
  });

  it('finds the right cause first in 95 of 100 cases', () => {
    expect(share(evaluations, hasRightCause)).toBeGreaterThanOrEqual(0.95);
  });

  it('reaches every cause of the catalogue', () => {
    const reached = new Set(evaluations.map(({ found }) => found.cause));
    expect(Object.keys(causes).filter((id) => !reached.has(id))).toEqual([]);
  });

  it('holds every near miss of a password', () => {
    const seen = new Set(
      allCases.map(({ input }) =>
        input.kind === 'attempt' ? input.evidence.authorization?.passwordMatch : null,
      ),
    );
    expect(passwordMatches.filter((match) => !seen.has(match))).toEqual([]);
  });

  it.each(allCases.map((item) => [item.id, item] as const))('shows %s in words', (_id, item) => {
    const diagnosis = diagnoseInput(item.input);
    expect(diagnosisSchema.parse(diagnosis)).toEqual(diagnosis);
    if (diagnosis === null) return;
    const { causes: shown, headline } = presentDiagnosis(diagnosis);
    expect(headline).not.toMatch(/\[\[|\]\]|…$/);
    expect(shown[0]?.evidence.length).toBeGreaterThan(0);
  });
});

describe('other wordings', () => {
  it.each(wordings)('%s', (text, errorType) => {
    expect(diagnosePastedText(text).errorType).toBe(errorType);
  });
});

describe('lines that say nothing of a failure', () => {
  it.each(unrelatedTexts)('%s', (text) => {
    expect(diagnosePastedText(text).diagnosis).toBeNull();
  });
});

describe('the causes of the field reports', () => {
  it.each(Object.entries(fieldReportCauses))('%s is %s', (_theirs, ours) => {
    for (const id of ours) expect(Object.keys(causes)).toContain(id);
  });
});
