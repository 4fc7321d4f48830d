'use client';

import { Check, ChevronsUpDown } from 'lucide-react';
import { useTransition } from 'react';
import { Menu, MenuItem, MenuLabel } from '@/components/ui/menu';

type Tenant = { id: string; name: string };
type TenantSwitcherProps = {
  tenants: readonly Tenant[];
  tenantId: string | null;
  onChoose: (tenantId: string | null) => Promise<void>;
};

/** The tenant whose chargers are shown. With one tenant only its name. */
export function TenantSwitcher({ tenants, tenantId, onChoose }: TenantSwitcherProps) {
  const [isPending, startTransition] = useTransition();
  const [only] = tenants;
  if (only === undefined) return null;
  if (tenants.length === 1) {
    return (
      <p className="truncate rounded-md border border-line bg-panel px-2.5 py-1.5 text-sm">
        {only.name}
      </p>
    );
  }
  const current = tenants.find((tenant) => tenant.id === tenantId);
  const choices = [{ id: null, name: 'All tenants' }, ...tenants];
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          aria-busy={isPending}
          className="flex h-8 touch-target w-full items-center justify-between gap-2 rounded-md border border-line bg-panel px-2.5 text-sm hover:border-line-strong"
        >
          <span className="sr-only">Tenant: </span>
          <span className="truncate">{current?.name ?? 'All tenants'}</span>
          <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-ink-3" />
        </button>
      }
    >
      <MenuLabel>Show chargers of</MenuLabel>
      {choices.map((tenant) => (
        <MenuItem
          key={tenant.id}
          onSelect={() => {
            startTransition(() => onChoose(tenant.id));
          }}
        >
          <Check
            aria-hidden
            className={tenant.id === tenantId ? 'size-3.5 text-accent' : 'invisible size-3.5'}
          />
          <span className="flex-1 truncate">{tenant.name}</span>
        </MenuItem>
      ))}
    </Menu>
  );
}
