import { FixButton } from '@/app/(portal)/chargers/_fixes/fix-dialogs';
import { Disclosure } from '@/components/ui/disclosure';
import type { Owner } from '@/lib/diagnosis/error-types';
import { contactFor, support } from '@/lib/diagnosis/guide/support';
import type { PresentedSolution } from '@/lib/diagnosis/present-solution';
import { StepList } from './step-list';

type SolutionsProps = {
  episodeId: string;
  solutions: readonly PresentedSolution[];
  /** Ids of the solutions of the most likely cause. */
  bestIds: readonly string[];
  /** Who can mend it. */
  owner: { id: Owner; name: string } | null;
  doneSteps: readonly string[];
};

/** The guide's solutions, the best one open, each step to be ticked off. */
export function Solutions({ episodeId, solutions, bestIds, owner, doneSteps }: SolutionsProps) {
  const best = solutions.filter((solution) => bestIds.includes(solution.id));
  const [first, ...further] = best;
  if (first === undefined) return null;
  return (
    <div className="border-t border-line-soft px-4 pt-4 pb-2 sm:px-5" id="steps">
      <h3 className="text-sm font-semibold text-ink-2">
        What to do: {first.title}
        {owner !== null && (
          <span className="font-normal text-ink-3"> · for the {lowerFirst(owner.name)}</span>
        )}
      </h3>
      <StepList episodeId={episodeId} steps={first.steps} doneSteps={doneSteps} />
      {further.map((solution) => (
        <Disclosure
          key={solution.id}
          summary={solution.title}
          className="border-t border-line-soft"
          aside={<Progress solution={solution} doneSteps={doneSteps} />}
        >
          <StepList episodeId={episodeId} steps={solution.steps} doneSteps={doneSteps} />
        </Disclosure>
      ))}
      <div className="pt-1 pb-3 empty:hidden">
        <FixButton kind="follow-steps" />
      </div>
      {owner !== null && (
        <p className="border-t border-line-soft py-3 text-sm text-ink-3">
          If this does not help, turn to: {contactFor(owner.id)}, or write to{' '}
          <a className="underline underline-offset-2" href={`mailto:${support.contact.email}`}>
            {support.contact.email}
          </a>{' '}
          with the summary above.
        </p>
      )}
    </div>
  );
}

type ProgressProps = { solution: PresentedSolution; doneSteps: readonly string[] };

function Progress({ solution, doneSteps }: ProgressProps) {
  const done = solution.steps.filter((step) => doneSteps.includes(step.id)).length;
  return (
    <span className="text-sm text-ink-3 tabular-nums">
      {done === 0 ? '' : `${done} of `}
      {solution.steps.length} {solution.steps.length === 1 ? 'step' : 'steps'}
    </span>
  );
}

/** "CPMS admin" keeps its capitals. */
function lowerFirst(name: string): string {
  return /^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
