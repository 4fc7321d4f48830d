'use client';

import { useActionState, useState } from 'react';
import { FormMessage } from '@/components/account/form-message';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { SubmitButton } from '@/components/ui/submit-button';
import { fieldErrors, idleForm, typedValue } from '@/lib/form-state';
import { defaultSilenceFactor, maxSlugLength } from '@/lib/tenants/schemas';
import { createTenantAction, updateTenantAction } from '../actions';
import { HostNamesField } from './host-names-field';
import { SlugField } from './slug-field';

type TenantFormProps = {
  /** Null for a new one. */
  tenant: {
    id: string;
    name: string;
    slug: string;
    timeZone: string;
    silenceFactor: number;
    hostNames: readonly string[];
  } | null;
  /** Where chargers reach the gateway. */
  gatewayUrl: string;
  canChangeSlug: boolean;
  timeZones: readonly string[];
};

export function TenantForm({ tenant, gatewayUrl, canChangeSlug, timeZones }: TenantFormProps) {
  const isNew = tenant === null;
  const [state, action] = useActionState(isNew ? createTenantAction : updateTenantAction, idleForm);
  const [name, setName] = useState(tenant?.name ?? '');
  const problems = fieldErrors(state, 'form');
  return (
    <form action={action} className="flex flex-col gap-5">
      {problems.length > 0 && <FormMessage kind="error">{problems.join(' ')}</FormMessage>}
      {state.status === 'done' && <FormMessage kind="done">Saved.</FormMessage>}
      {!isNew && <input type="hidden" name="tenantId" value={tenant.id} />}
      <Field label="Name" errors={fieldErrors(state, 'name')}>
        {(control) => (
          <Input
            {...control}
            name="name"
            required
            maxLength={100}
            value={name}
            onChange={(event) => {
              setName(event.target.value);
            }}
          />
        )}
      </Field>
      <SlugField
        key={tenant?.slug}
        slug={tenant?.slug ?? null}
        suggestion={isNew ? suggestSlug(name) : ''}
        gatewayUrl={gatewayUrl}
        canChange={canChangeSlug}
        errors={fieldErrors(state, 'slug')}
      />
      {tenant !== null && canChangeSlug && (
        <HostNamesField state={state} hostNames={tenant.hostNames} />
      )}
      <Field
        label="Time zone"
        hint="For reports and mails. Pages show times in the zone of whoever reads them."
        errors={fieldErrors(state, 'timeZone')}
      >
        {(control) => (
          <>
            <Input
              {...control}
              name="timeZone"
              list="time-zones"
              defaultValue={typedValue(state, 'timeZone') ?? tenant?.timeZone ?? 'UTC'}
              className="max-w-72"
            />
            <datalist id="time-zones">
              {timeZones.map((zone) => (
                <option key={zone} value={zone} />
              ))}
            </datalist>
          </>
        )}
      </Field>
      <Field
        label="Silent after, times the usual interval"
        hint="A charger that usually shows every 5 minutes counts as silent after 15 minutes with the factor 3."
        errors={fieldErrors(state, 'silenceFactor')}
      >
        {(control) => (
          <Input
            {...control}
            name="silenceFactor"
            inputMode="decimal"
            defaultValue={
              typedValue(state, 'silenceFactor') ?? tenant?.silenceFactor ?? defaultSilenceFactor
            }
            className="max-w-24 text-right tabular-nums"
          />
        )}
      </Field>
      <div>
        <SubmitButton>{isNew ? 'Create tenant' : 'Save changes'}</SubmitButton>
      </div>
    </form>
  );
}

function suggestSlug(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mn}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, maxSlugLength)
    .replace(/-+$/, '');
}
