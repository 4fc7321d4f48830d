import { arbitraryEvidence, arbitraryFacts } from '@/tests/support/arbitrary-attempt';
import { fc } from '@/tests/support/properties';
import { describe, expect, it } from 'vitest';
import { causes } from './causes/all-causes';
import { diagnose } from './diagnose';
import { diagnosisSchema } from './diagnosis';
import { evidenceSchema, stages } from './evidence';
import { findingTemplate } from './findings';
import { presentDiagnosis } from './present';
import { sampleEvidence, sampleFacts } from './sample-evidence';

describe('diagnose', () => {
  it('finds nothing wrong with a sound attempt', () => {
    expect(diagnose(sampleEvidence(), sampleFacts())).toBeNull();
  });

  it('gives one valid diagnosis of any attempt that was not accepted', () => {
    fc.assert(
      fc.property(arbitraryEvidence, arbitraryFacts, (seen, known) => {
        expect(() => evidenceSchema.parse(seen)).not.toThrow();
        const diagnosis = diagnose(seen, known);
        if (diagnosis === null) {
          expect(seen.stage).toBe('accepted');
          return;
        }
        expect(diagnosisSchema.parse(diagnosis)).toEqual(diagnosis);
        const ids = new Map<string, { errorType: string }>(Object.entries(causes));
        for (const { causeId } of diagnosis.causes) {
          expect(ids.get(causeId)?.errorType).toBe(diagnosis.errorType);
        }
        const total = diagnosis.causes.reduce((sum, { share }) => sum + share, 0);
        expect(total).toBeCloseTo(1);
        if (diagnosis.wouldSettle !== null) {
          expect(findingTemplate(diagnosis.wouldSettle)).not.toBeNull();
        }
      }),
      { numRuns: 500 },
    );
  });

  it('can be shown without a placeholder or bracket left over', () => {
    fc.assert(
      fc.property(fc.constantFrom(...stages), arbitraryFacts, (stage, known) => {
        const diagnosis = diagnose(sampleEvidence({ stage }), known);
        if (diagnosis === null) return;
        const shown = presentDiagnosis(diagnosis);
        expect(shown.headline).not.toBe('');
        for (const cause of shown.causes) {
          expect(`${cause.sentence} ${cause.evidence.join(' ')}`).not.toMatch(
            /\[\[|\]\]|(?<!\\u)\{[a-z]/,
          );
        }
      }),
    );
  });

  it('never repeats a query string', () => {
    const seen = sampleEvidence({
      stage: 'path',
      request: { target: '/acme/CP/x?token=hunter2' },
      path: { problem: 'extra-segments' },
    });
    expect(JSON.stringify(diagnose(seen, sampleFacts()))).not.toContain('hunter2');
  });

  it('takes the beginning of a registered identity for cut off, whatever its length', () => {
    const seen = sampleEvidence({
      stage: 'identity',
      request: { target: '/acme/DEPOT-WEST-CHARG', host: 'exolink.example' },
      path: { rawIdentity: 'DEPOT-WEST-CHARG', identity: 'DEPOT-WEST-CHARG' },
    });
    const known = sampleFacts({ charger: null, pathHints: { isCutOff: true } });
    expect(diagnose(seen, known)?.causes[0]?.causeId).toBe('url-cut-off');
  });
});
