import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import { buttonClass } from '@/components/ui/button-class';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { Tabs } from '@/components/ui/tabs';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { orPageError } from '@/lib/server/page-errors';
import type { SearchParams } from '@/lib/server/search-params';
import { viewedTenantId } from '@/lib/server/viewed-tenant';
import { getTicketReport, maxReportGroups } from '@/lib/tickets/get-ticket-report';
import {
  parseReportFilters,
  reportFilterParams,
  reportGroupings,
  type ReportGrouping,
} from '@/lib/tickets/report-filters';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { ReportChartPanel } from './_components/report-chart-panel';
import { ReportFigureTiles } from './_components/report-figure-tiles';
import { ReportTable } from './_components/report-table';

export const metadata: Metadata = { title: 'Ticket reports' };

const names: Record<ReportGrouping, string> = {
  cause: 'By cause',
  model: 'By model',
  firmware: 'By firmware',
  tenant: 'By tenant',
};

async function TicketReportsPage({ searchParams }: { searchParams: SearchParams }) {
  const ctx = await requireContext();
  const filters = parseReportFilters(await searchParams);
  const tenantId = await viewedTenantId(ctx);
  const report = await orPageError(getTicketReport(ctx, { tenantId, filters }));
  const params = reportFilterParams(filters);
  return (
    <>
      <PageHeader
        crumbs={[{ href: routes.tickets(), name: 'Tickets' }]}
        title="Ticket reports"
        actions={
          <a href={routes.ticketReportCsv(params)} download className={buttonClass({})}>
            <Download aria-hidden className="size-3.5" />
            Export CSV
          </a>
        }
      >
        All figures are of the tickets that were opened in the period.
      </PageHeader>
      <ReportFigureTiles total={report.total} />
      <ReportChartPanel report={report} filters={filters} />
      <Tabs
        label="Groups"
        tabs={reportGroupings.map((by) => ({
          href: routes.ticketReports(reportFilterParams({ ...filters, by })),
          isCurrent: by === filters.by,
          name: names[by],
        }))}
      />
      <Panel isFlush>
        {report.groups.length === 0 ? (
          <p className="px-4 py-10 text-center text-ink-2 sm:px-5">
            No ticket was opened in this period.
          </p>
        ) : (
          <ReportTable groups={report.groups} by={filters.by} />
        )}
        {report.isCut && (
          <p className="border-t border-line px-4 py-2.5 text-sm text-ink-3 sm:px-5">
            The {maxReportGroups} with the most tickets. The export has more.
          </p>
        )}
      </Panel>
    </>
  );
}

export default portalPage(TicketReportsPage, requireContext);
