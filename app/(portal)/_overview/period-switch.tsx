import clsx from 'clsx';
import Link from 'next/link';
import {
  overviewParams,
  overviewPeriods,
  type OverviewFilters,
} from '@/lib/overview/overview-filters';
import { routes } from '@/lib/routes';

const names = { '24h': '24 hours', '7d': '7 days' } as const;

export function PeriodSwitch({ filters }: { filters: OverviewFilters }) {
  return (
    <nav aria-label="Period" className="flex gap-0.5 rounded-md bg-line-soft p-0.5">
      {overviewPeriods.map((period) => (
        <Link
          key={period}
          href={routes.overview(overviewParams({ ...filters, period }))}
          scroll={false}
          aria-current={period === filters.period ? 'true' : undefined}
          className={clsx(
            'touch-target rounded-sm px-2.5 py-0.5 text-center text-xs font-medium pointer-coarse:leading-10',
            period === filters.period ? 'bg-raised text-ink' : 'text-ink-2 hover:text-ink',
          )}
        >
          {names[period]}
        </Link>
      ))}
    </nav>
  );
}
