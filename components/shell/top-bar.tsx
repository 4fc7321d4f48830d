import type { ReactNode } from 'react';
import { LiveIndicator } from '@/components/live/live-indicator';
import { Finder, type FinderPage } from './finder';

type TopBarProps = { phoneNav: ReactNode; userMenu: ReactNode; pages: readonly FinderPage[] };

/** Above every page: find anything, whether the page is live, who is signed in. */
export function TopBar({ phoneNav, userMenu, pages }: TopBarProps) {
  return (
    <header className="sticky top-0 z-20 flex h-13 items-center gap-2 border-b border-line bg-ground/85 px-4 backdrop-blur-md lg:gap-3 lg:px-6">
      {phoneNav}
      <Finder pages={pages} />
      <div className="ml-auto flex items-center gap-3">
        <LiveIndicator />
        {userMenu}
      </div>
    </header>
  );
}
