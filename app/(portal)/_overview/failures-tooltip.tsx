import { errorTypes } from '@/lib/diagnosis/error-types';
import { formatCount } from '@/lib/format/count';
import { errorTypeNames } from '@/lib/format/error-type-name';
import { formatClock, formatDay } from '@/lib/format/exact-time';
import type { ChartPoint } from './failures-chart';
import { FailureSwatch } from './failure-pattern';

type FailuresTooltipProps = {
  points: readonly ChartPoint[];
  stepMs: number;
  zone: string;
  /** Given by the chart: the position under the pointer. */
  active?: boolean;
  label?: unknown;
};

export function FailuresTooltip({ points, stepMs, zone, active, label }: FailuresTooltipProps) {
  const point = points.find((one) => one.at === label);
  if (active !== true || point === undefined) return null;
  const from = new Date(point.at);
  const to = new Date(point.at + stepMs);
  const rows = errorTypes.filter((errorType) => point.counts[errorType] !== undefined);
  return (
    <div className="rounded-md border border-line bg-raised px-3 py-2 text-sm shadow-float">
      <p className="text-xs text-ink-3 tabular-nums">
        {formatDay(from, zone, to)}, {formatClock(from, zone)} to {formatClock(to, zone)}
      </p>
      {rows.length === 0 && <p className="mt-1 text-ink-2">No failed attempt</p>}
      {[...rows].reverse().map((errorType) => (
        <p key={errorType} className="mt-1 flex items-center gap-2">
          <FailureSwatch errorType={errorType} />
          <span className="flex-1">{errorTypeNames[errorType]}</span>
          <span className="pl-3 font-medium tabular-nums">
            {formatCount(point.counts[errorType] ?? 0)}
          </span>
        </p>
      ))}
    </div>
  );
}
