'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useTransition } from 'react';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';

type TenantFieldProps = {
  choices: readonly { id: string; name: string }[];
  tenantId: string | null;
  errors?: readonly string[];
};

/** Which tenant the new thing belongs to. Another choice loads the page anew, with its sites. */
export function TenantField({ choices, tenantId, errors = [] }: TenantFieldProps) {
  const router = useRouter();
  const path = usePathname();
  const params = useSearchParams();
  const [isPending, startTransition] = useTransition();
  const choose = (id: string) => {
    const query = new URLSearchParams(params);
    query.set('tenant', id);
    startTransition(() => {
      router.replace(`${path}?${query.toString()}`, { scroll: false });
    });
  };
  if (choices.length === 1 && tenantId !== null) return null;
  return (
    <Field label="Tenant" errors={errors}>
      {(control) => (
        <Select
          {...control}
          value={tenantId ?? ''}
          disabled={isPending}
          onChange={(event) => {
            choose(event.target.value);
          }}
        >
          {tenantId === null && <option value="">Choose a tenant</option>}
          {choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
