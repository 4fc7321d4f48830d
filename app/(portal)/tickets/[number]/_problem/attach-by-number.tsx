'use client';

import { useActionState } from 'react';
import { Input } from '@/components/ui/input';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm, typedValue } from '@/lib/form-state';
import { attachTicketsAction } from './actions';

/** Attaches a ticket that is not offered, such as one that names no charger. */
export function AttachByNumber({ problemId }: { problemId: string }) {
  const [state, action] = useActionState(attachTicketsAction, idleForm);
  const problems = [...fieldErrors(state, 'number'), ...fieldErrors(state, 'form')];
  return (
    <form
      action={action}
      className="flex flex-wrap items-center gap-2 border-t border-line px-4 py-2.5 sm:px-5"
    >
      <input type="hidden" name="problemId" value={problemId} />
      <Input
        name="number"
        aria-label="Number of a ticket to attach"
        aria-describedby={problems.length > 0 ? 'attach-problem' : undefined}
        placeholder="#123"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={typedValue(state, 'number')}
        className="!h-8 !w-28"
      />
      <SubmitButton size="small" variant="secondary">
        Attach by number
      </SubmitButton>
      {problems.length > 0 && (
        <p id="attach-problem" role="alert" className="text-sm text-refused">
          {problems.join(' ')}
        </p>
      )}
    </form>
  );
}
