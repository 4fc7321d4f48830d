'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { ExactTime } from '@/components/ui/exact-time';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm } from '@/lib/form-state';
import { restoreChargerAction } from '../actions';

type RestorePanelProps = { chargerId: string; deletedAt: Date };

export function RestorePanel({ chargerId, deletedAt }: RestorePanelProps) {
  const [state, action] = useActionState(restoreChargerAction, idleForm);
  const problems = fieldErrors(state, 'form');
  return (
    <Panel title="This charger is deleted" className="max-w-2xl">
      <form action={action} className="flex flex-col gap-3">
        {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
        <p className="text-base text-ink-2">
          Deleted <ExactTime at={deletedAt} />. The gateway refuses it as not registered. Restoring
          brings it back with its passwords and its history.
        </p>
        <input type="hidden" name="chargerId" value={chargerId} />
        <div>
          <SubmitButton>Restore charger</SubmitButton>
        </div>
      </form>
    </Panel>
  );
}
