import clsx from 'clsx';
import type { ReactNode } from 'react';
import { Link } from './link';

export type Tab = {
  /** Where several tabs may have one address. */
  id?: string;
  href: string;
  name: ReactNode;
  isCurrent: boolean;
};

/** Parts of one subject, each with its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav
      aria-label={label}
      className="-mx-1 mb-5 no-scrollbar overflow-x-auto border-b border-line px-1"
    >
      <ul className="flex gap-5">
        {tabs.map((tab) => (
          <li key={tab.id ?? tab.href}>
            <Link
              href={tab.href}
              aria-current={tab.isCurrent ? 'page' : undefined}
              className={clsx(
                '-mb-px inline-flex h-9 touch-target items-center border-b-2 text-base whitespace-nowrap',
                tab.isCurrent
                  ? 'border-accent font-medium text-ink'
                  : 'border-transparent text-ink-2 hover:text-ink',
              )}
            >
              {tab.name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
