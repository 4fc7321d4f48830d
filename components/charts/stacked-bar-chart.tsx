'use client';

import type { ReactElement } from 'react';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { formatShortCount } from '@/lib/format/count';
import { fillOf, type TexturedFill } from './textured-fill';

const height = 224;
const margin = { top: 8, right: 4, bottom: 0, left: 0 };
const axisStyle = { fill: 'var(--color-ink-3)', fontSize: 12 };

export type BarPart<Point> = {
  key: string;
  fill: TexturedFill;
  countOf: (point: Point) => number;
  onClick?: () => void;
};

type StackedBarChartProps<Point> = {
  points: readonly Point[];
  /** From the base line up. */
  parts: readonly BarPart<Point>[];
  /** Where the axis is labelled; without them where there is room. */
  ticks?: number[];
  tickText: (at: number) => string;
  tooltip: ReactElement;
  /** The whole chart in words. */
  label: string;
};

/** Counts over time as bars of several parts. A table or list beside it says the same. */
export function StackedBarChart<Point extends { at: number }>(props: StackedBarChartProps<Point>) {
  const { points, parts, ticks, tickText, tooltip, label } = props;
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
            {...(ticks !== undefined && { ticks })}
            interval="preserveStart"
            minTickGap={24}
            tickFormatter={tickText}
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
            content={tooltip}
          />
          {parts.map(({ key, fill, countOf, onClick }) => (
            <Bar
              key={key}
              dataKey={countOf}
              name={key}
              stackId="counts"
              fill={fillOf(fill)}
              isAnimationActive={false}
              {...(onClick !== undefined && { className: 'cursor-pointer', onClick })}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
