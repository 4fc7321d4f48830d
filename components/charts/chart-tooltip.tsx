import type { ReactNode } from 'react';
import { formatCount } from '@/lib/format/count';
import { FillSwatch, type TexturedFill } from './textured-fill';

export type TooltipRow = { fill: TexturedFill; name: string; count: number };

type ChartTooltipProps = {
  /** The span of time that the bar stands for. */
  title: (at: number) => ReactNode;
  /** Its parts from the top down. */
  rows: (at: number) => readonly TooltipRow[];
  /** Said of a bar without parts. */
  emptyText: string;
  /** Given by the chart: the position under the pointer. */
  active?: boolean;
  label?: unknown;
};

export function ChartTooltip({ title, rows, emptyText, active, label }: ChartTooltipProps) {
  if (active !== true || typeof label !== 'number') return null;
  const shown = rows(label);
  return (
    <div className="rounded-md border border-line bg-raised px-3 py-2 text-sm shadow-float">
      <p className="text-xs text-ink-3 tabular-nums">{title(label)}</p>
      {shown.length === 0 && <p className="mt-1 text-ink-2">{emptyText}</p>}
      {shown.map(({ fill, name, count }) => (
        <p key={name} className="mt-1 flex items-center gap-2">
          <FillSwatch fill={fill} />
          <span className="flex-1">{name}</span>
          <span className="pl-3 font-medium tabular-nums">{formatCount(count)}</span>
        </p>
      ))}
    </div>
  );
}
