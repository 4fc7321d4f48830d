'use client';

import { useActionState, useState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm, typedValue, type FormState } from '@/lib/form-state';
import type { SavedView } from '@/lib/ticket-views/list-ticket-views';
import { maxViewName } from '@/lib/ticket-views/view-values';
import { saveViewAction } from './actions';

type Kept = { viewId: string };
type ViewFormProps = {
  query: string;
  view: SavedView | null;
  changeable: readonly SavedView[];
  tenants: readonly { id: string; name: string }[];
  onDone: () => void;
};

/** A name for the filters in the address, and who has it. The filters may go to a view there is. */
export function ViewForm({ query, view, changeable, tenants, onDone }: ViewFormProps) {
  const [targetId, setTargetId] = useState(view?.id ?? '');
  const target = view ?? changeable.find(({ id }) => id === targetId) ?? null;
  const [state, action] = useActionState(async (before: FormState<Kept>, form: FormData) => {
    const after = await saveViewAction(before, form);
    if (after.status === 'done') onDone();
    return after;
  }, idleForm as FormState<Kept>);
  const problems = fieldErrors(state, 'form');
  return (
    <form action={action} className="flex flex-col gap-4">
      {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
      <input type="hidden" name="query" value={query} />
      <input type="hidden" name="viewId" value={target?.id ?? ''} />
      {changeable.length > 0 && (
        <Field label="Save as">
          {(control) => (
            <Select
              {...control}
              value={targetId}
              onChange={(event) => {
                setTargetId(event.target.value);
              }}
            >
              <option value="">A new view</option>
              {changeable.map(({ id, name }) => (
                <option key={id} value={id}>
                  The view “{name}”, with these filters
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <Field key={`name-${targetId}`} label="Name" errors={fieldErrors(state, 'name')}>
        {(control) => (
          <Input
            {...control}
            name="name"
            required
            maxLength={maxViewName}
            autoComplete="off"
            defaultValue={typedValue(state, 'name') ?? target?.name}
          />
        )}
      </Field>
      <Field key={`tenant-${targetId}`} label="Who has it" errors={fieldErrors(state, 'tenantId')}>
        {(control) => (
          <Select
            {...control}
            name="tenantId"
            defaultValue={typedValue(state, 'tenantId') ?? target?.tenant?.id ?? ''}
          >
            <option value="">Only me</option>
            {tenants.map(({ id, name }) => (
              <option key={id} value={id}>
                The staff of {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <div className="flex justify-end">
        <SubmitButton>{target === null ? 'Save view' : 'Save changes'}</SubmitButton>
      </div>
    </form>
  );
}
