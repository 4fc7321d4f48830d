import { describe, expect, it } from 'vitest';
import { diagnose } from './diagnose';
import type { Diagnosis } from './diagnosis';
import { presentDiagnosis } from './present';
import { sampleEvidence, sampleFacts } from './sample-evidence';

function replaced(): Diagnosis {
  const diagnosis = diagnose(
    sampleEvidence({
      stage: 'credentials',
      authorization: {
        passwordMatch: 'previous',
        matchedReplacedAt: '2026-11-19T08:00:00.000Z',
      },
      answer: { by: 'gateway', status: 401, reason: 'Unauthorized', server: null },
    }),
    sampleFacts(),
  );
  if (diagnosis === null) throw new Error('no diagnosis');
  return diagnosis;
}

describe('presentDiagnosis', () => {
  it('says it in one sentence, with who refused and how surely', () => {
    const shown = presentDiagnosis(replaced(), { formatInstant: () => '19 November' });
    expect(shown).toMatchObject({
      headline: 'The charger still sends the password that was replaced on 19 November.',
      errorTypeTitle: 'Invalid credentials',
      refusedByName: 'Exolink gateway',
      confidenceName: 'Certain',
      wouldSettle: null,
    });
    expect(shown.causes[0]).toMatchObject({
      owner: 'installer',
      ownerName: 'Installer',
      share: 1,
      evidence: ['The password matches the one that was replaced on 19 November.'],
    });
  });

  it('has a way of its own to say when', () => {
    expect(presentDiagnosis(replaced()).headline).toContain('on 2026-11-19 08:00 UTC.');
  });

  it('fills the steps with the charger’s own values', () => {
    const shown = presentDiagnosis(replaced(), {
      identity: 'CP-001',
      'password-hint': 'ends with 7Q',
    });
    const steps = shown.solutions.flatMap((solution) => solution.steps);
    const values = new Map(steps.map((step) => [step.id, step.value]));
    expect(values.get('reconfigure-charger/enter-username')).toEqual({
      field: 'username',
      label: 'Username',
      text: 'CP-001',
      isHint: false,
    });
    expect(values.get('reset-charger-password/enter-new-password')).toMatchObject({
      text: 'ends with 7Q',
      isHint: true,
    });
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
  });

  it('leaves out what it does not know', () => {
    const diagnosis: Diagnosis = {
      errorType: 'throttled',
      refusedBy: 'gateway',
      confidence: 'possible',
      causes: [{ causeId: 'of-an-older-version', share: 1, findings: [] }],
      wouldSettle: 'confirm.of-an-older-version',
    };
    expect(presentDiagnosis(diagnosis)).toMatchObject({
      headline: 'The charger exceeds the limits that are set for its CPMS.',
      causes: [],
      solutions: [],
      wouldSettle: null,
    });
  });

  it('names what would settle a guess', () => {
    const diagnosis = diagnose(sampleEvidence({ stage: 'cpms' }), sampleFacts());
    if (diagnosis === null) throw new Error('no diagnosis');
    expect(presentDiagnosis(diagnosis).wouldSettle).toBe('The CPMS’s own log names the reason.');
  });
});
