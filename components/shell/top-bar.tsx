import type { ReactNode } from 'react';
import { LiveIndicator } from '@/components/live/live-indicator';
import { Finder } from './finder';
import type { FinderPage } from './finder-page';

type TopBarProps = {
  phoneNav: ReactNode;
  userMenu: ReactNode;
  pages: readonly FinderPage[];
  isCustomer: boolean;
};

/** Above every page: find anything, whether the page is live, who is signed in. */
export function TopBar({ phoneNav, userMenu, pages, isCustomer }: TopBarProps) {
  return (
    <header className="sticky top-0 z-20 flex h-13 items-center gap-2 border-b border-line bg-ground/85 px-4 backdrop-blur-md lg:gap-3 lg:px-6">
      {phoneNav}
      <Finder pages={pages} isCustomer={isCustomer} />
      <div className="ml-auto flex items-center gap-3">
        <LiveIndicator />
        {userMenu}
      </div>
    </header>
  );
}
