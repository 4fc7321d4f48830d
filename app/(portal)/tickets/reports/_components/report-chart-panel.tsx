import clsx from 'clsx';
import Link from 'next/link';
import { Panel } from '@/components/ui/panel';
import { countOf, formatCount } from '@/lib/format/count';
import { routes } from '@/lib/routes';
import type { TicketReport } from '@/lib/tickets/get-ticket-report';
import {
  reportFilterParams,
  reportPeriods,
  type ReportFilters,
  type ReportPeriod,
} from '@/lib/tickets/report-filters';
import { ReportChart } from './report-chart';
import { TicketPatterns, TicketSwatch } from './ticket-pattern';

type ReportChartPanelProps = { report: TicketReport; filters: ReportFilters };

/** Tickets over time, with the switch of the period. */
export function ReportChartPanel({ report, filters }: ReportChartPanelProps) {
  const { total, points, stepMs } = report;
  const unsolved = total.tickets - total.solved;
  const { name } = reportPeriods[filters.period];
  const label = `${countOf(total.tickets, 'ticket')} opened in the last ${name}: ${formatCount(total.solved)} solved, ${formatCount(unsolved)} not solved yet.`;
  return (
    <Panel title="Tickets opened" aside={<PeriodSwitch filters={filters} />} className="mb-5">
      {total.tickets === 0 ? (
        <p className="py-10 text-center text-ink-2">No ticket was opened in the last {name}.</p>
      ) : (
        <>
          <TicketPatterns />
          <ReportChart
            points={points.map(({ startsAt, ...counts }) => ({
              at: startsAt.getTime(),
              ...counts,
            }))}
            stepMs={stepMs}
            label={label}
          />
          <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-2">
            <li className="flex items-center gap-2">
              <TicketSwatch state="solved" /> Solved {formatCount(total.solved)}
            </li>
            <li className="flex items-center gap-2">
              <TicketSwatch state="unsolved" /> Not solved yet {formatCount(unsolved)}
            </li>
          </ul>
        </>
      )}
    </Panel>
  );
}

function PeriodSwitch({ filters }: { filters: ReportFilters }) {
  return (
    <nav aria-label="Period" className="flex gap-0.5 rounded-md bg-line-soft p-0.5">
      {(Object.keys(reportPeriods) as ReportPeriod[]).map((period) => (
        <Link
          key={period}
          href={routes.ticketReports(reportFilterParams({ ...filters, period }))}
          scroll={false}
          aria-current={period === filters.period ? 'true' : undefined}
          className={clsx(
            'touch-target rounded-sm px-2.5 py-0.5 text-center text-xs font-medium pointer-coarse:leading-10',
            period === filters.period ? 'bg-raised text-ink' : 'text-ink-2 hover:text-ink',
          )}
        >
          {reportPeriods[period].name}
        </Link>
      ))}
    </nav>
  );
}
