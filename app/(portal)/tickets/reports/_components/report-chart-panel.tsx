import { FillSwatch, TexturedFills } from '@/components/charts/textured-fill';
import { PeriodSwitch } from '@/components/filters/period-switch';
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
import { ticketFills } from './ticket-fills';

type ReportChartPanelProps = { report: TicketReport; filters: ReportFilters };

/** Tickets over time, with the switch of the period. */
export function ReportChartPanel({ report, filters }: ReportChartPanelProps) {
  const { total, points, stepMs } = report;
  const unsolved = total.tickets - total.solved;
  const { name } = reportPeriods[filters.period];
  const label = `${countOf(total.tickets, 'ticket')} opened in the last ${name}: ${formatCount(total.solved)} solved, ${formatCount(unsolved)} not solved yet.`;
  const periods = (Object.keys(reportPeriods) as ReportPeriod[]).map((period) => ({
    period,
    name: reportPeriods[period].name,
    href: routes.ticketReports(reportFilterParams({ ...filters, period })),
  }));
  return (
    <Panel
      title="Tickets opened"
      aside={<PeriodSwitch periods={periods} selected={filters.period} />}
      className="mb-5"
    >
      {total.tickets === 0 ? (
        <p className="py-10 text-center text-ink-2">No ticket was opened in the last {name}.</p>
      ) : (
        <>
          <TexturedFills fills={Object.values(ticketFills)} />
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
              <FillSwatch fill={ticketFills.solved} /> Solved {formatCount(total.solved)}
            </li>
            <li className="flex items-center gap-2">
              <FillSwatch fill={ticketFills.unsolved} /> Not solved yet {formatCount(unsolved)}
            </li>
          </ul>
        </>
      )}
    </Panel>
  );
}
