import type { ChargerPageData } from '../load-charger-page';
import { PrimaryAction } from './primary-action';

/** The primary action at the bottom edge of a phone, where a thumb is. */
export function ActionBar(page: ChargerPageData) {
  if (page.episode?.isOpen !== true) return null;
  return (
    <div className="fixed inset-x-0 bottom-0 z-10 flex gap-2 border-t border-line bg-panel px-4 pt-2.5 pb-[calc(10px+env(safe-area-inset-bottom))] *:flex-1 lg:hidden">
      <PrimaryAction {...page} />
    </div>
  );
}
