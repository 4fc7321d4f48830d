'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import type { BulkDetails } from '@/lib/bulk-fixes/get-bulk';
import { fieldErrors, idleForm } from '@/lib/form-state';
import { continueBulkAction, stopBulkAction } from '../actions';

/** Stops what is under way, or goes on with what was stopped. */
export function ChangeBulkButton({
  bulk: { id, state },
}: {
  bulk: Pick<BulkDetails, 'id' | 'state'>;
}) {
  const isRunning = state === 'running';
  const [stopped, stop] = useActionState(stopBulkAction, idleForm);
  const [continued, goOn] = useActionState(continueBulkAction, idleForm);
  const problems = fieldErrors(isRunning ? continued : stopped, 'form');
  return (
    <form action={isRunning ? stop : goOn} className="flex flex-wrap items-center gap-2">
      {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
      <input type="hidden" name="bulkId" value={id} />
      <SubmitButton variant={isRunning ? 'danger' : 'primary'}>
        {isRunning ? 'Stop' : 'Go on'}
      </SubmitButton>
    </form>
  );
}
