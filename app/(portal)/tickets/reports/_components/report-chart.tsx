'use client';

import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { formatCount, formatShortCount } from '@/lib/format/count';
import { formatDay } from '@/lib/format/exact-time';
import { TicketSwatch, ticketFill, type TicketPart } from './ticket-pattern';

const height = 224;
const margin = { top: 8, right: 4, bottom: 0, left: 0 };
const parts = ['solved', 'unsolved'] as const satisfies TicketPart[];
const partNames: Record<TicketPart, string> = { solved: 'Solved', unsolved: 'Not solved yet' };
/** Steps are whole days of UTC, whatever the reader's zone. */
const zone = 'UTC';
const dayMs = 86_400_000;

type ChartPoint = { at: number } & Record<TicketPart, number>;
type ReportChartProps = { points: readonly ChartPoint[]; stepMs: number; label: string };

/** Tickets by when they were opened, stacked by whether they are solved now. */
export function ReportChart({ points, stepMs, label }: ReportChartProps) {
  const axisStyle = { fill: 'var(--color-ink-3)', fontSize: 12 };
  return (
    <div role="img" aria-label={label} className="h-56 min-w-0">
      <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 640, height }}>
        <BarChart
          data={[...points]}
          accessibilityLayer={false}
          barCategoryGap="18%"
          margin={margin}
        >
          <CartesianGrid vertical={false} stroke="var(--color-line-soft)" />
          <XAxis
            dataKey="at"
            interval="preserveStart"
            minTickGap={24}
            tickFormatter={(at: number) => dayText(at)}
            tick={axisStyle}
            tickLine={false}
            axisLine={{ stroke: 'var(--color-line)' }}
          />
          <YAxis
            width={36}
            allowDecimals={false}
            niceTicks="snap125"
            tickCount={4}
            tickFormatter={formatShortCount}
            tick={axisStyle}
            tickLine={false}
            axisLine={false}
          />
          <Tooltip
            isAnimationActive={false}
            cursor={{ fill: 'var(--color-line-soft)', fillOpacity: 0.6 }}
            content={<ReportTooltip points={points} stepMs={stepMs} />}
          />
          {parts.map((part) => (
            <Bar
              key={part}
              dataKey={part}
              name={partNames[part]}
              stackId="tickets"
              fill={ticketFill(part)}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

type ReportTooltipProps = {
  points: readonly ChartPoint[];
  stepMs: number;
  /** Given by the chart: the position under the pointer. */
  active?: boolean;
  label?: unknown;
};

function ReportTooltip({ points, stepMs, active, label }: ReportTooltipProps) {
  const point = points.find(({ at }) => at === label);
  if (active !== true || point === undefined) return null;
  const last = point.at + stepMs - dayMs;
  return (
    <div className="rounded-md border border-line bg-raised px-3 py-2 text-sm shadow-float">
      <p className="text-xs text-ink-3 tabular-nums">
        {dayText(point.at)}
        {stepMs > dayMs && ` to ${dayText(last)}`}
      </p>
      {parts.map((part) => (
        <p key={part} className="mt-1 flex items-center gap-2">
          <TicketSwatch state={part} />
          <span className="flex-1">{partNames[part]}</span>
          <span className="pl-3 font-medium tabular-nums">{formatCount(point[part])}</span>
        </p>
      ))}
    </div>
  );
}

function dayText(at: number): string {
  return formatDay(new Date(at), zone, new Date(at));
}
