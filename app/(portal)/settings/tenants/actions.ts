'use server';

import type { FormState } from '@/lib/form-state';
import { routes } from '@/lib/routes';
import { formAction } from '@/lib/server/form-action';
import { createTenant } from '@/lib/tenants/create-tenant';
import { updateTenant } from '@/lib/tenants/update-tenant';

type Saved = { tenantId: string };

const create = formAction<Saved>(createTenant, {
  redirectTo: ({ tenantId }) => routes.tenant(tenantId),
});
const update = formAction<Saved>(updateTenant);

export async function createTenantAction(state: FormState<Saved>, form: FormData) {
  return create(state, form);
}

export async function updateTenantAction(state: FormState<Saved>, form: FormData) {
  return update(state, form);
}
