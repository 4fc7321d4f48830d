'use client';

import clsx from 'clsx';
import {
  ArrowLeftRight,
  BookOpen,
  CircleHelp,
  Gauge,
  LifeBuoy,
  PlugZap,
  ScanText,
  Settings,
} from 'lucide-react';
import { usePathname } from 'next/navigation';
import { Link } from '@/components/ui/link';
import { formatShortCount } from '@/lib/format/count';
import type { NavEntry } from './nav-entry';

const icons = {
  overview: Gauge,
  chargers: PlugZap,
  tickets: LifeBuoy,
  'unknown-identities': CircleHelp,
  'charger-moves': ArrowLeftRight,
  diagnose: ScanText,
  guide: BookOpen,
  settings: Settings,
} as const;

type NavListProps = { entries: readonly NavEntry[]; onNavigate?: () => void };

/** The lines of the navigation, the current one marked. */
export function NavList({ entries, onNavigate }: NavListProps) {
  const pathname = usePathname();
  return (
    <ul className="flex flex-1 flex-col gap-0.5">
      {entries.map((entry) => {
        const Icon = icons[entry.id];
        const isCurrent = [entry.href, ...(entry.also ?? [])].some((href) =>
          isWithin(pathname, href),
        );
        return (
          <li key={entry.id} className={clsx(entry.id === 'settings' && 'lg:mt-auto')}>
            <Link
              href={entry.href}
              onClick={onNavigate}
              aria-current={isCurrent ? 'page' : undefined}
              className={clsx(
                'flex h-8 touch-target items-center gap-2.5 rounded-md px-2.5 text-base transition-colors',
                isCurrent
                  ? 'bg-accent-soft font-medium text-ink'
                  : 'text-ink-2 hover:bg-line-soft hover:text-ink',
              )}
            >
              <Icon aria-hidden strokeWidth={1.7} className="size-4 shrink-0" />
              <span className="min-w-0 flex-1 truncate">{entry.name}</span>
              {entry.count !== undefined && entry.count.value > 0 && <Count {...entry.count} />}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

function Count({ value, meaning, isAlarming }: NonNullable<NavEntry['count']>) {
  return (
    <span
      className={clsx(
        'text-xs font-medium tabular-nums',
        isAlarming ? 'text-refused' : 'text-ink-3',
      )}
    >
      {formatShortCount(value)}
      <span className="sr-only"> {meaning}</span>
    </span>
  );
}

function isWithin(pathname: string, href: string): boolean {
  return href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`);
}
