'use client';

import { useActionState, useState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { maxBulkItems, type BulkKind } from '@/lib/bulk-fixes/schemas';
import type { FixField } from '@/lib/fixes/fix-preview';
import { fieldErrors, idleForm } from '@/lib/form-state';
import { formatCount } from '@/lib/format/count';
import { FixFieldInput } from '@/app/(portal)/chargers/_fixes/fix-field-input';
import { newKey } from '@/app/(portal)/chargers/_fixes/new-key';
import { startBulkAction } from '../actions';

type StartBulkFormProps = {
  kind: BulkKind;
  fields: readonly FixField[];
  selection: string;
  seenAt: string;
  total: number;
  isTooMany: boolean;
};

/** What is chosen once for all of them, and the go. */
export function StartBulkForm(props: StartBulkFormProps) {
  const { fields, isTooMany, kind, seenAt, selection, total } = props;
  const [state, action] = useActionState(startBulkAction, idleForm);
  const [key] = useState(newKey);
  const problems = [...fieldErrors(state, 'form'), ...fieldErrors(state, 'selection')];
  return (
    <Panel title="Apply it">
      <form action={action} className="flex flex-col gap-4">
        {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
        {/* The server does not know the key that the browser makes. */}
        <input type="hidden" name="key" value={key} suppressHydrationWarning />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="selection" value={selection} />
        <input type="hidden" name="seenAt" value={seenAt} />
        {fields.map((field) => (
          <FixFieldInput key={field.name} field={field} errors={fieldErrors(state, field.name)} />
        ))}
        <p className="text-sm text-ink-2">
          {isTooMany
            ? `Narrow it down: one bulk takes ${formatCount(maxBulkItems)} at the most.`
            : 'Each one is looked at again before it is changed. You can stop in between, and close this page.'}
        </p>
        <SubmitButton disabled={isTooMany || total === 0} className="justify-center">
          Apply to {formatCount(total)}
        </SubmitButton>
      </form>
    </Panel>
  );
}
