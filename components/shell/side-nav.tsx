import type { ReactNode } from 'react';
import { Brand } from './brand';
import type { NavEntry } from './nav-entry';
import { NavList } from './nav-list';

type SideNavProps = { entries: readonly NavEntry[]; switcher: ReactNode };

/** The navigation beside the page, on wide screens. */
export function SideNav({ entries, switcher }: SideNavProps) {
  return (
    <nav
      aria-label="Main"
      className="sticky top-0 hidden h-dvh flex-col gap-3 border-r border-line p-2.5 pt-4 lg:flex"
    >
      <div className="px-2 pb-1">
        <Brand />
      </div>
      {switcher}
      <NavList entries={entries} />
    </nav>
  );
}
