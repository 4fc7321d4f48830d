'use client';

import { useRouter } from 'next/navigation';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useTimeZone } from '@/components/ui/time-context';
import type { ErrorType } from '@/lib/diagnosis/error-types';
import { formatShortCount } from '@/lib/format/count';
import { failureFill } from './failure-pattern';
import { FailuresTooltip } from './failures-tooltip';
import { axisText, axisTicks } from './time-axis';

const height = 224;

export type ChartPoint = { at: number; counts: Partial<Record<ErrorType, number>> };

type FailuresChartProps = {
  points: readonly ChartPoint[];
  stepMs: number;
  /** Those that occur, in the fixed order. */
  errorTypes: readonly ErrorType[];
  selected: ErrorType | null;
  /** Where a click on a part leads. */
  hrefs: Partial<Record<ErrorType, string>>;
  label: string;
};

/** Failed attempts over time, stacked by error type. The list beside it does the same by keyboard. */
export function FailuresChart(props: FailuresChartProps) {
  const { points, stepMs, errorTypes, selected, hrefs, label } = props;
  // One type alone stands on the base line, where its course can be read.
  const shown = selected === null ? errorTypes : errorTypes.filter((one) => one === selected);
  const router = useRouter();
  const zone = useTimeZone();
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
            ticks={axisTicks(points, stepMs, zone)}
            interval="preserveStart"
            minTickGap={24}
            tickFormatter={(at: number) => axisText(at, stepMs, zone)}
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
            content={<FailuresTooltip points={points} stepMs={stepMs} zone={zone} />}
          />
          {shown.map((errorType) => (
            <Bar
              key={errorType}
              dataKey={(point: ChartPoint) => point.counts[errorType] ?? 0}
              name={errorType}
              stackId="failures"
              fill={failureFill(errorType)}
              isAnimationActive={false}
              className="cursor-pointer"
              onClick={() => {
                const href = hrefs[errorType];
                if (href !== undefined) router.push(href, { scroll: false });
              }}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

const margin = { top: 8, right: 4, bottom: 0, left: 0 };
