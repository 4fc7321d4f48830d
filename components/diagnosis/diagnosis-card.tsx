import type { ReactNode } from 'react';
import { OtherCauses } from '@/components/diagnosis/other-causes';
import { ErrorTypeBadge } from '@/components/ui/error-type-badge';
import type { Diagnosis } from '@/lib/diagnosis/diagnosis';
import { presentDiagnosis } from '@/lib/diagnosis/present';
import type { PresentedStep } from '@/lib/diagnosis/present-solution';

type DiagnosisCardProps = {
  diagnosis: Diagnosis;
  /** What would make a guess surer. */
  guessHint: string;
  /** What decided it. */
  children: ReactNode;
};

/** The cause in a sentence, who can mend it, what decided it, and what to do. */
export function DiagnosisCard({ children, diagnosis, guessHint }: DiagnosisCardProps) {
  const shown = presentDiagnosis(diagnosis);
  const [best, ...others] = shown.causes;
  const solution = shown.solutions.find(({ id }) => best?.solutionIds.includes(id));
  return (
    <>
      <div className="px-4 pt-4 pb-4 sm:px-5">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-2">
          <ErrorTypeBadge errorType={shown.errorType} />
          <span>
            refused by: {shown.refusedByName} · {shown.confidenceName.toLowerCase()}
            {best !== undefined && ` · for: ${best.ownerName}`}
          </span>
        </p>
        <h2 className="mt-2 max-w-[62ch] text-lg font-semibold tracking-tight text-balance">
          {shown.headline}
        </h2>
        {shown.confidence === 'possible' && (
          <p className="mt-2 max-w-[72ch] text-ink-2">
            <span className="font-medium text-ink">This is a guess.</span> {guessHint}
          </p>
        )}
        {best !== undefined && <p className="mt-2 max-w-[72ch] text-ink-2">{best.explanation}</p>}
        {shown.wouldSettle !== null && (
          <p className="mt-2 max-w-[72ch] text-ink-2">
            <span className="font-medium text-ink">What would settle it:</span> {shown.wouldSettle}
          </p>
        )}
      </div>
      {children}
      {solution !== undefined && (
        <div className="border-t border-line-soft px-4 py-4 sm:px-5">
          <h3 className="text-sm font-semibold text-ink-2">What to do: {solution.title}</h3>
          <Steps steps={solution.steps} />
        </div>
      )}
      <OtherCauses causes={others} />
    </>
  );
}

function Steps({ steps }: { steps: readonly PresentedStep[] }) {
  return (
    <ol className="mt-2 flex list-decimal flex-col gap-1.5 pl-5 marker:text-ink-3">
      {steps.map((step) => (
        <li key={step.id}>
          {step.text}
          {step.steps.length > 0 && <Steps steps={step.steps} />}
        </li>
      ))}
    </ol>
  );
}
