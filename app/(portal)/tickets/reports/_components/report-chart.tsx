'use client';

import { ChartTooltip } from '@/components/charts/chart-tooltip';
import { StackedBarChart } from '@/components/charts/stacked-bar-chart';
import { formatDay } from '@/lib/format/exact-time';
import { ticketFills, type TicketPart } from './ticket-fills';

const parts = ['solved', 'unsolved'] as const satisfies TicketPart[];
const partNames: Record<TicketPart, string> = { solved: 'Solved', unsolved: 'Not solved yet' };
/** Steps are whole days of UTC, whatever the reader's zone. */
const zone = 'UTC';
const dayMs = 86_400_000;

type ChartPoint = { at: number } & Record<TicketPart, number>;
type ReportChartProps = { points: readonly ChartPoint[]; stepMs: number; label: string };

/** Tickets by when they were opened, stacked by whether they are solved now. */
export function ReportChart({ points, stepMs, label }: ReportChartProps) {
  const rows = (at: number) => {
    const point = points.find((one) => one.at === at);
    return parts.map((part) => ({
      fill: ticketFills[part],
      name: partNames[part],
      count: point?.[part] ?? 0,
    }));
  };
  return (
    <StackedBarChart
      points={points}
      tickText={dayText}
      label={label}
      tooltip={
        <ChartTooltip title={(at) => spanText(at, stepMs)} rows={rows} emptyText="No ticket" />
      }
      parts={parts.map((part) => ({
        key: part,
        fill: ticketFills[part],
        countOf: (point: ChartPoint) => point[part],
      }))}
    />
  );
}

function spanText(at: number, stepMs: number): string {
  return stepMs > dayMs ? `${dayText(at)} to ${dayText(at + stepMs - dayMs)}` : dayText(at);
}

function dayText(at: number): string {
  return formatDay(new Date(at), zone, new Date(at));
}
