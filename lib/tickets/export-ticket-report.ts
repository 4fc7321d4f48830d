import { authorize } from '@/lib/access/policy';
import { byteOrderMark, csvRecord } from '@/lib/chargers/export-chargers-csv';
import type { UserContext } from '@/lib/context';
import { getTicketReport, type ReportGroup } from './get-ticket-report';
import type { ReportFilters } from './report-filters';

const maxGroups = 5_000;

const seconds = (ms: number | null) => (ms === null ? null : String(Math.round(ms / 1_000)));

const columns: Record<string, (group: ReportGroup) => string | null> = {
  name: (group) => group.name,
  tickets: (group) => String(group.tickets),
  replied: (group) => String(group.replied),
  first_reply_median_s: (group) => seconds(group.firstReplyMedianMs),
  first_reply_p90_s: (group) => seconds(group.firstReplyP90Ms),
  solved: (group) => String(group.solved),
  solve_median_s: (group) => seconds(group.solveMedianMs),
  solve_p90_s: (group) => seconds(group.solveP90Ms),
  ever_solved: (group) => String(group.everSolved),
  reopened: (group) => String(group.reopened),
  rated: (group) => String(group.rated),
  good: (group) => String(group.good),
  reply_promised: (group) => String(group.replyPromised),
  reply_in_time: (group) => String(group.replyKept),
  solution_promised: (group) => String(group.solutionPromised),
  solution_in_time: (group) => String(group.solutionKept),
};

/** The table of a report as CSV, its total as the last record. Lengths are in seconds. */
export async function exportTicketReport(
  ctx: UserContext,
  input: { tenantId: string | null; filters: ReportFilters },
): Promise<string> {
  authorize(ctx.actor, 'ticket.report', input.tenantId ?? undefined);
  const { groups, total } = await getTicketReport(ctx, { ...input, maxGroups });
  const rows = [...groups, { ...total, key: null, name: 'All tickets' }];
  const records = rows.map((row) => csvRecord(Object.values(columns).map((read) => read(row))));
  return byteOrderMark + csvRecord(Object.keys(columns)) + records.join('');
}
