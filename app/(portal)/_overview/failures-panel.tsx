import { PeriodSwitch } from '@/components/filters/period-switch';
import { Disclosure } from '@/components/ui/disclosure';
import { Link } from '@/components/ui/link';
import { Panel } from '@/components/ui/panel';
import type { ErrorType } from '@/lib/diagnosis/error-types';
import { countOf, formatCount } from '@/lib/format/count';
import { errorTypeNames } from '@/lib/format/error-type-name';
import type { FailuresOverTime } from '@/lib/overview/list-failures-over-time';
import {
  overviewParams,
  overviewPeriods,
  type OverviewFilters,
} from '@/lib/overview/overview-filters';
import { routes } from '@/lib/routes';
import { FailuresChart } from './failures-chart';
import { FailuresLegend } from './failures-legend';
import { FailuresTable } from './failures-table';

type FailuresPanelProps = {
  failures: FailuresOverTime;
  filters: OverviewFilters;
  /** May the reader go through the attempts themselves? */
  canOpen: boolean;
};

const periodNames = { '24h': '24 hours', '7d': '7 days' } as const;

export function FailuresPanel({ failures, filters, canOpen }: FailuresPanelProps) {
  const errorTypes = failures.totals.map((one) => one.errorType);
  const href = (error: ErrorType) =>
    routes.overview(overviewParams({ ...filters, error: filters.error === error ? null : error }));
  const periods = overviewPeriods.map((period) => ({
    period,
    name: periodNames[period],
    href: routes.overview(overviewParams({ ...filters, period })),
  }));
  return (
    <Panel
      title="Failed attempts"
      aside={
        <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
          {canOpen && (
            <Link
              href={routes.attempts({ error: filters.error ?? undefined })}
              className="touch-target hover:text-ink hover:underline"
            >
              Show each attempt
            </Link>
          )}
          <PeriodSwitch periods={periods} selected={filters.period} />
        </span>
      }
      className="mb-4"
    >
      {failures.total === 0 ? (
        <p className="py-10 text-center text-ink-2">
          No attempt failed in the last {periodNames[filters.period]}.
        </p>
      ) : (
        <>
          <div className="grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-3 lg:grid-cols-[minmax(0,1fr)_15rem]">
            <FailuresChart
              points={failures.points.map((one) => ({
                at: one.startsAt.getTime(),
                counts: one.counts,
              }))}
              stepMs={failures.stepMs}
              errorTypes={errorTypes}
              selected={filters.error}
              hrefs={Object.fromEntries(errorTypes.map((one) => [one, href(one)]))}
              label={summary(failures, filters)}
            />
            <FailuresLegend totals={failures.totals} selected={filters.error} hrefOf={href} />
          </div>
          <Disclosure summary="The same as a table" className="mt-2 -mb-2 text-sm">
            <FailuresTable failures={failures} selected={filters.error} />
          </Disclosure>
        </>
      )}
    </Panel>
  );
}

function summary({ total, totals }: FailuresOverTime, { period }: OverviewFilters): string {
  const parts = totals.map((one) => `${errorTypeNames[one.errorType]} ${formatCount(one.count)}`);
  return `${countOf(total, 'failed attempt')} in the last ${periodNames[period]}: ${parts.join(', ')}.`;
}
