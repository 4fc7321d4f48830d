import 'server-only';
import type { UserContext } from '@/lib/context';
import { listTenants } from '@/lib/tenants/list-tenants';
import { viewedTenantId } from './viewed-tenant';

const maxChoices = 500;

export type TenantChoice = { id: string; name: string };

export type FormTenant = {
  choices: TenantChoice[];
  /** The one that a new thing goes to; null while the person has to choose. */
  tenant: (TenantChoice & { slug: string }) | null;
};

/**
 * The tenant that a form makes something for: the one asked for in the address, else the one
 * that the pages are narrowed to, else the only one.
 */
export async function formTenant(
  ctx: UserContext,
  requested: string | string[] | undefined,
): Promise<FormTenant> {
  const { rows } = await listTenants(ctx, { pageSize: maxChoices });
  const viewed = await viewedTenantId(ctx);
  const only = rows.length === 1 ? rows[0] : undefined;
  const tenant =
    rows.find((row) => row.id === requested || row.slug === requested) ??
    rows.find((row) => row.id === viewed) ??
    only;
  return {
    choices: rows.map(({ id, name }) => ({ id, name })),
    tenant: tenant === undefined ? null : { id: tenant.id, name: tenant.name, slug: tenant.slug },
  };
}
