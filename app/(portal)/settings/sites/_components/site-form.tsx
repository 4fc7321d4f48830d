'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm, typedValue } from '@/lib/form-state';
import { createSiteAction, updateSiteAction } from '../actions';

type SiteFormProps =
  | { site: null; tenantId: string }
  | { site: { id: string; name: string; address: string | null }; tenantId?: never };

export function SiteForm({ site, tenantId }: SiteFormProps) {
  const [state, action] = useActionState(
    site === null ? createSiteAction : updateSiteAction,
    idleForm,
  );
  const problems = [...fieldErrors(state, 'form'), ...fieldErrors(state, 'tenantId')];
  return (
    <form action={action} className="flex flex-col gap-5">
      {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
      {site === null ? (
        <input type="hidden" name="tenantId" value={tenantId} />
      ) : (
        <input type="hidden" name="siteId" value={site.id} />
      )}
      <Field label="Name" errors={fieldErrors(state, 'name')}>
        {(control) => (
          <Input
            {...control}
            name="name"
            required
            maxLength={100}
            defaultValue={typedValue(state, 'name') ?? site?.name}
          />
        )}
      </Field>
      <Field
        label="Address"
        isOptional
        hint="So that a person finds it: street and town, a floor, who has the key."
        errors={fieldErrors(state, 'address')}
      >
        {(control) => (
          <Input
            {...control}
            name="address"
            maxLength={200}
            autoComplete="off"
            defaultValue={typedValue(state, 'address') ?? site?.address ?? ''}
          />
        )}
      </Field>
      <div>
        <SubmitButton>{site === null ? 'Create site' : 'Save changes'}</SubmitButton>
      </div>
    </form>
  );
}
