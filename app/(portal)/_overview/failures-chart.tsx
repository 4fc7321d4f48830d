'use client';

import { useRouter } from 'next/navigation';
import { ChartTooltip, type TooltipRow } from '@/components/charts/chart-tooltip';
import { StackedBarChart } from '@/components/charts/stacked-bar-chart';
import { useTimeZone } from '@/components/ui/time-context';
import { errorTypes as allErrorTypes, type ErrorType } from '@/lib/diagnosis/error-types';
import { errorTypeNames } from '@/lib/format/error-type-name';
import { formatClock, formatDay } from '@/lib/format/exact-time';
import { failureFill } from './failure-fills';
import { axisText, axisTicks } from './time-axis';

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
  return (
    <StackedBarChart
      points={points}
      ticks={axisTicks(points, stepMs, zone)}
      tickText={(at) => axisText(at, stepMs, zone)}
      label={label}
      tooltip={
        <ChartTooltip
          title={(at) => spanText(at, stepMs, zone)}
          rows={(at) => rowsOf(points.find((one) => one.at === at))}
          emptyText="No failed attempt"
        />
      }
      parts={shown.map((errorType) => ({
        key: errorType,
        fill: failureFill(errorType),
        countOf: (point: ChartPoint) => point.counts[errorType] ?? 0,
        onClick: () => {
          const href = hrefs[errorType];
          if (href !== undefined) router.push(href, { scroll: false });
        },
      }))}
    />
  );
}

function spanText(at: number, stepMs: number, zone: string): string {
  const from = new Date(at);
  const to = new Date(at + stepMs);
  return `${formatDay(from, zone, to)}, ${formatClock(from, zone)} to ${formatClock(to, zone)}`;
}

function rowsOf(point: ChartPoint | undefined): TooltipRow[] {
  return allErrorTypes
    .flatMap((errorType) => {
      const count = point?.counts[errorType];
      const name = errorTypeNames[errorType];
      return count === undefined ? [] : [{ fill: failureFill(errorType), name, count }];
    })
    .reverse();
}
