'use client';

import { LogOut, UserRound } from 'lucide-react';
import { useTransition } from 'react';
import { Link } from '@/components/ui/link';
import { Menu, MenuItem, MenuLine } from '@/components/ui/menu';
import { ThemeSwitch } from '@/components/ui/theme-switch';
import type { Theme } from '@/components/ui/theme';
import type { Role } from '@/lib/access/actor';
import { roleNames } from '@/lib/format/role-name';
import { routes } from '@/lib/routes';

type UserMenuProps = {
  name: string;
  email: string;
  role: Role;
  theme: Theme;
  onSignOut: () => Promise<void>;
};

/** Who is signed in, their account, the theme, the way out. */
export function UserMenu({ name, email, role, theme, onSignOut }: UserMenuProps) {
  const [isPending, startTransition] = useTransition();
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={`Account of ${name}`}
          className="grid size-8 touch-target place-items-center rounded-full border border-line bg-panel text-xs font-medium text-ink-2 hover:border-line-strong"
        >
          {initialsOf(name)}
        </button>
      }
    >
      <div className="px-2.5 py-2">
        <p className="font-medium">{name}</p>
        <p className="text-sm text-ink-3">{email}</p>
        <p className="text-sm text-ink-3">{roleNames[role]}</p>
      </div>
      <MenuLine />
      <MenuItem asChild>
        <Link href={routes.account()}>
          <UserRound aria-hidden className="size-4 text-ink-3" />
          Your account
        </Link>
      </MenuItem>
      <MenuItem
        disabled={isPending}
        onSelect={() => {
          startTransition(onSignOut);
        }}
      >
        <LogOut aria-hidden className="size-4 text-ink-3" />
        Sign out
      </MenuItem>
      <MenuLine />
      <div className="p-1.5">
        <ThemeSwitch theme={theme} />
      </div>
    </Menu>
  );
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0]);
  return letters.join('').toUpperCase();
}
