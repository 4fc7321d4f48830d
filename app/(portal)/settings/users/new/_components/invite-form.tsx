'use client';

import { useActionState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { LinkButton } from '@/components/ui/link-button';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Role } from '@/lib/access/actor';
import { fieldErrors, idleForm, typedValue } from '@/lib/form-state';
import { routes } from '@/lib/routes';
import {
  AccessFields,
  type TenantChoice,
} from '@/app/(portal)/settings/users/_components/access-fields';
import { IssuedLink } from '@/app/(portal)/settings/users/_components/issued-link';
import { inviteUserAction } from '@/app/(portal)/settings/users/actions';

type InviteFormProps = { roles: readonly Role[]; tenants: readonly TenantChoice[] };

export function InviteForm({ roles, tenants }: InviteFormProps) {
  const [state, action] = useActionState(inviteUserAction, idleForm);
  const only = tenants.length === 1 ? tenants : [];
  const access = {
    role: roles[0] ?? 'customer',
    tenantIds: only.map(({ id }) => id),
    identities: [],
  };
  if (state.status === 'done') {
    return (
      <div className="flex flex-col gap-4">
        <FormMessage kind="done">The invitation is ready.</FormMessage>
        <IssuedLink {...state.value} />
        <div className="flex flex-wrap gap-2">
          <LinkButton href={routes.users()}>Back to users</LinkButton>
        </div>
      </div>
    );
  }
  const problems = fieldErrors(state, 'form');
  return (
    <form action={action} className="flex flex-col gap-4">
      {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
      <Field label="Name" errors={fieldErrors(state, 'name')}>
        {(control) => (
          <Input {...control} name="name" required defaultValue={typedValue(state, 'name')} />
        )}
      </Field>
      <Field label="E-mail address" errors={fieldErrors(state, 'email')}>
        {(control) => (
          <Input
            {...control}
            name="email"
            type="email"
            required
            defaultValue={typedValue(state, 'email')}
          />
        )}
      </Field>
      <AccessFields state={state} roles={roles} tenants={tenants} access={access} />
      <div>
        <SubmitButton>Create invitation</SubmitButton>
      </div>
    </form>
  );
}
