'use client';

import clsx from 'clsx';
import { Check } from 'lucide-react';
import { startTransition, useOptimistic } from 'react';
import { toast } from 'sonner';
import { ValueBox } from '@/components/ui/value-box';
import type { PresentedStep } from '@/lib/diagnosis/present-solution';
import { tickStepAction } from '../actions';
import { SourcedNotes } from './sourced-notes';

type StepListProps = {
  episodeId: string;
  steps: readonly PresentedStep[];
  doneSteps: readonly string[];
};

/** Steps to follow in front of the charger; a tick stays for everybody who looks. */
export function StepList({ episodeId, steps, doneSteps }: StepListProps) {
  const [done, setDone] = useOptimistic(doneSteps, toggled);
  const tick = (stepId: string, isDone: boolean) => {
    startTransition(async () => {
      setDone({ stepId, isDone });
      const { message } = await tickStepAction({ episodeId, stepId, isDone });
      if (message !== null) toast.error(message);
    });
  };
  return (
    <ol className="mt-1 mb-2 flex flex-col">
      {steps.map((step, index) => (
        <li key={step.id} className="py-1.5">
          <StepLine
            step={step}
            number={index + 1}
            isDone={done.includes(step.id)}
            onTick={(isDone) => {
              tick(step.id, isDone);
            }}
          />
        </li>
      ))}
    </ol>
  );
}

type StepLineProps = {
  step: PresentedStep;
  number: number;
  isDone: boolean;
  onTick: (isDone: boolean) => void;
};

function StepLine({ step, number, isDone, onTick }: StepLineProps) {
  return (
    <>
      <label className="group flex cursor-pointer items-start gap-2.5 pointer-coarse:min-h-11">
        <input
          type="checkbox"
          checked={isDone}
          onChange={(event) => {
            onTick(event.target.checked);
          }}
          className="peer sr-only"
        />
        <span
          aria-hidden
          className={clsx(
            'mt-px grid size-5 shrink-0 place-items-center rounded-full border text-xs font-medium tabular-nums transition-colors group-hover:border-line-strong peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent',
            isDone ? 'border-transparent bg-connected-soft text-connected' : 'text-ink-3',
          )}
        >
          {isDone ? <Check className="size-3" strokeWidth={2.6} /> : number}
        </span>
        <span className={clsx('min-w-0', isDone && 'text-ink-3')}>{step.text}</span>
      </label>
      <div className="pl-[30px]">
        <SourcedNotes notes={step.notes} />
        {step.value !== null && <StepValue value={step.value} />}
        {step.steps.length > 0 && (
          <ul className="mt-1 flex list-disc flex-col gap-0.5 pl-4 text-ink-2 marker:text-ink-3">
            {step.steps.map((nested) => (
              <li key={nested.id}>
                {nested.text}
                <SourcedNotes notes={nested.notes} />
                {nested.value !== null && <StepValue value={nested.value} />}
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

function StepValue({ value }: { value: NonNullable<PresentedStep['value']> }) {
  if (value.isHint) {
    return (
      <p className="mt-1 rounded-md border border-dashed border-line px-2.5 py-1.5 text-sm text-ink-2 sm:max-w-[30rem]">
        {value.text}
      </p>
    );
  }
  return <ValueBox value={value.text} what={value.label} className="mt-1 sm:max-w-[30rem]" />;
}

function toggled(done: readonly string[], change: { stepId: string; isDone: boolean }) {
  const others = done.filter((id) => id !== change.stepId);
  return change.isDone ? [...others, change.stepId] : others;
}
