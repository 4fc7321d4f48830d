'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Role } from '@/lib/access/actor';
import { fieldErrors, idleForm, typedValue } from '@/lib/form-state';
import {
  AccessFields,
  type TenantChoice,
} from '@/app/(portal)/settings/users/_components/access-fields';
import { updateUserAction } from '@/app/(portal)/settings/users/actions';

type UserFormProps = {
  userId: string;
  name: string;
  access: { role: Role; tenantIds: readonly string[]; identities: readonly string[] };
  isSelf: boolean;
  roles: readonly Role[];
  tenants: readonly TenantChoice[];
};

export function UserForm({ userId, name, access, isSelf, roles, tenants }: UserFormProps) {
  const [state, action] = useActionState(updateUserAction, idleForm);
  const problems = fieldErrors(state, 'form');
  return (
    <form action={action} className="flex flex-col gap-4">
      {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
      {state.status === 'done' && <FormMessage kind="done">The changes are saved.</FormMessage>}
      <input type="hidden" name="userId" value={userId} />
      <Field label="Name" errors={fieldErrors(state, 'name')}>
        {(control) => (
          <Input
            {...control}
            name="name"
            required
            defaultValue={typedValue(state, 'name') ?? name}
            key={name}
          />
        )}
      </Field>
      <AccessFields state={state} roles={roles} tenants={tenants} access={access} />
      <p className="text-sm text-ink-3">
        {isSelf
          ? 'You cannot change your own role or tenants. Another admin or the operator can.'
          : 'A new role or other tenants sign this person out everywhere.'}
      </p>
      <div>
        <SubmitButton>Save changes</SubmitButton>
      </div>
    </form>
  );
}
