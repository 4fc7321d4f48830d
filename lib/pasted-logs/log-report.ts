import type { PastedDiagnosis } from '@/lib/diagnosis/paste/pasted-diagnosis';
import { presentDiagnosis } from '@/lib/diagnosis/present';

/** The answer of the API: what a person reads on the page, as data. No secrets. */
export function logReport({ diagnosis, decidingLines, sources, ...rest }: PastedDiagnosis) {
  const shown = diagnosis === null ? null : presentDiagnosis(diagnosis);
  return {
    known: shown !== null,
    errorType: shown?.errorType ?? null,
    headline: shown?.headline ?? 'No line says why a connection failed.',
    refusedBy: shown?.refusedBy ?? null,
    confidence: shown?.confidence ?? null,
    causes: (shown?.causes ?? []).map(({ id, title, owner, share, sentence }) => ({
      id,
      title,
      owner,
      share,
      sentence,
    })),
    solutions: (shown?.solutions ?? []).map(({ id, title, steps }) => ({
      id,
      title,
      steps: steps.map((step) => step.text),
    })),
    decidingLines,
    sources,
    lineCount: rest.lineCount,
    maskedSecrets: rest.secretCount,
    isCut: rest.isCut,
  };
}

export type LogReport = ReturnType<typeof logReport>;
