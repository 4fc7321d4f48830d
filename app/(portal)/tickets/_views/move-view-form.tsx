'use client';

import { useActionState } from 'react';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm, type FormState } from '@/lib/form-state';
import { deleteViewAction, moveViewAction } from './actions';

type Kept = { viewId: string };

/** Puts a view elsewhere among its like, or takes it away. */
export function MoveViewForm({ viewId, onDone }: { viewId: string; onDone: () => void }) {
  const [moved, move] = useActionState(moveViewAction, idleForm as FormState<Kept>);
  const [removed, remove] = useActionState(async (before: FormState<Kept>, form: FormData) => {
    const after = await deleteViewAction(before, form);
    if (after.status === 'done') onDone();
    return after;
  }, idleForm as FormState<Kept>);
  const problems = [...fieldErrors(moved, 'form'), ...fieldErrors(removed, 'form')];
  return (
    <div className="mt-4 border-t border-line-soft pt-4">
      {problems.length > 0 && (
        <p role="alert" className="mb-2 text-sm text-refused">
          {problems.join(' ')}
        </p>
      )}
      <div className="flex flex-wrap justify-between gap-2">
        <form action={move} className="flex flex-wrap gap-2">
          <input type="hidden" name="id" value={viewId} />
          <SubmitButton size="small" variant="secondary" name="to" value="left">
            Move left
          </SubmitButton>
          <SubmitButton size="small" variant="secondary" name="to" value="right">
            Move right
          </SubmitButton>
        </form>
        <form action={remove}>
          <input type="hidden" name="id" value={viewId} />
          <SubmitButton size="small" variant="danger">
            Remove view
          </SubmitButton>
        </form>
      </div>
    </div>
  );
}
