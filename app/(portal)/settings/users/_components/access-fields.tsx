'use client';

import { useState } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import type { Role } from '@/lib/access/actor';
import { roleMeanings, roleNames } from '@/lib/format/role-name';
import { fieldErrors, type FormState } from '@/lib/form-state';

export type TenantChoice = { id: string; name: string };

type AccessFieldsProps = {
  state: FormState;
  roles: readonly Role[];
  tenants: readonly TenantChoice[];
  /** What stands there now. */
  access: { role: Role; tenantIds: readonly string[]; identities: readonly string[] };
};

/** Role, tenants and, for a customer, their chargers. Keeps what was typed by itself. */
export function AccessFields({ state, roles, tenants, access }: AccessFieldsProps) {
  const [role, setRole] = useState(access.role);
  const [tenantIds, setTenantIds] = useState(access.tenantIds);
  const [identities, setIdentities] = useState(access.identities.join('\n'));
  const toggle = (id: string, isOn: boolean) => {
    setTenantIds(isOn ? [...tenantIds, id] : tenantIds.filter((other) => other !== id));
  };
  return (
    <>
      <Field label="Role" hint={roleMeanings[role]} errors={fieldErrors(state, 'role')}>
        {(control) => (
          <Select
            {...control}
            name="role"
            value={role}
            onChange={({ target }) => {
              setRole(roles.find((one) => one === target.value) ?? role);
            }}
          >
            {roles.map((id) => (
              <option key={id} value={id}>
                {roleNames[id]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {role !== 'operator' && (
        <TenantBoxes
          tenants={tenants}
          chosen={tenantIds}
          errors={fieldErrors(state, 'tenantIds')}
          onToggle={toggle}
        />
      )}
      {role === 'customer' && (
        <Field
          label="Chargers of this customer"
          hint="Identities exactly as registered, one per line."
          errors={fieldErrors(state, 'identities')}
          isOptional
        >
          {(control) => (
            <Textarea
              {...control}
              name="identities"
              value={identities}
              onChange={({ target }) => {
                setIdentities(target.value);
              }}
              spellCheck={false}
              className="font-mono"
            />
          )}
        </Field>
      )}
    </>
  );
}

type TenantBoxesProps = {
  tenants: readonly TenantChoice[];
  chosen: readonly string[];
  errors: readonly string[];
  onToggle: (id: string, isOn: boolean) => void;
};

function TenantBoxes({ tenants, chosen, errors, onToggle }: TenantBoxesProps) {
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium">Tenants</legend>
      <div className="max-h-64 overflow-y-auto">
        {tenants.map((tenant) => (
          <Checkbox
            key={tenant.id}
            name="tenantIds[]"
            value={tenant.id}
            label={tenant.name}
            checked={chosen.includes(tenant.id)}
            onChange={({ target }) => {
              onToggle(tenant.id, target.checked);
            }}
          />
        ))}
      </div>
      {errors.length > 0 && (
        <p role="alert" className="mt-1 text-sm text-refused">
          {errors.join(' ')}
        </p>
      )}
    </fieldset>
  );
}
