import { authorize } from '@/lib/access/policy';
import type { UserContext } from '@/lib/context';
import type { Transaction } from '@/lib/db/database';
import { inScope } from '@/lib/db/scope';
import { findCause } from '@/lib/diagnosis/causes/all-causes';
import { tenantsInView } from '@/lib/tenants/tenants-in-view';
import { reportSpan, type ReportFilters, type ReportGrouping } from './report-filters';
import {
  loadFigures,
  loadPoints,
  type FigureRow,
  type ReportFigures,
  type ReportPoint,
} from './report-figures';

export const maxReportGroups = 200;

export type ReportGroup = ReportFigures & { key: string | null; name: string };

export type TicketReport = {
  total: ReportFigures;
  /** Those with the most tickets first. */
  groups: ReportGroup[];
  /** There are more groups than are listed. */
  isCut: boolean;
  points: ReportPoint[];
  stepMs: number;
};

type Input = { tenantId: string | null; filters: ReportFilters; maxGroups?: number };

/**
 * How the tickets that were opened in a period went: first reply, solution, opened again, rated;
 * together, by what the reader chose, and over time.
 */
export async function getTicketReport(ctx: UserContext, input: Input): Promise<TicketReport> {
  const { tenantId, filters, maxGroups = maxReportGroups } = input;
  authorize(ctx.actor, 'ticket.report', tenantId ?? undefined);
  const span = reportSpan(filters.period, ctx.now());
  return inScope(ctx, async (tx) => {
    const scope = { span, tenantIds: await tenantsInView(tx, ctx.actor, tenantId) };
    const rows = await loadFigures(tx, scope, filters.by, maxGroups);
    const [total] = rows;
    if (total?.isTotal !== true) throw new Error('The report has no total.');
    const groups = rows.slice(1, maxGroups + 1);
    return {
      total,
      groups: await named(tx, groups, filters.by),
      isCut: rows.length > maxGroups + 1,
      points: await loadPoints(tx, scope),
      stepMs: span.stepMs,
    };
  });
}

async function named(
  tx: Transaction,
  rows: readonly FigureRow[],
  by: ReportGrouping,
): Promise<ReportGroup[]> {
  const keys = rows.flatMap(({ key }) => (key === null ? [] : [key]));
  const tenants =
    by === 'tenant'
      ? await tx.tenant.findMany({ where: { id: { in: keys } }, select: { id: true, name: true } })
      : [];
  const nameOf = (key: string): string => {
    if (by === 'tenant') return tenants.find(({ id }) => id === key)?.name ?? key;
    return by === 'cause' ? (findCause(key)?.title ?? key) : key;
  };
  return rows.map(({ isTotal: _, ...row }) => ({
    ...row,
    name: row.key === null ? unknownNames[by] : nameOf(row.key),
  }));
}

const unknownNames: Record<ReportGrouping, string> = {
  cause: 'No cause known',
  model: 'Model not known',
  firmware: 'Firmware not known',
  tenant: 'No tenant',
};
