import clsx from 'clsx';
import type { LadderStep } from '@/lib/capture/report/capture-report';

const lines: Record<LadderStep['tone'], string> = {
  plain: 'text-ink-2',
  quiet: 'text-line-strong',
  good: 'text-connected',
  bad: 'text-refused',
};

type LadderArrowProps = { start: number; end: number; tone: LadderStep['tone'] };

/** Between two lifelines, each at a share of the width. What went wrong is dashed as well. */
export function LadderArrow({ end, start, tone }: LadderArrowProps) {
  const isBackwards = end < start;
  const left = Math.min(start, end) * 100;
  const width = Math.abs(end - start) * 100;
  return (
    <span
      aria-hidden
      style={{ left: `${left}%`, width: `${width}%` }}
      className={clsx('absolute bottom-0 block h-2', lines[tone])}
    >
      <span
        className={clsx(
          'absolute inset-x-0 top-1/2 border-t border-current',
          tone === 'bad' && 'border-dashed',
        )}
      />
      <svg
        viewBox="0 0 8 8"
        className={clsx('absolute top-[0.5px] size-2', isBackwards ? 'left-0' : 'right-0')}
      >
        <path d={isBackwards ? 'M8 0 0 4l8 4z' : 'M0 0l8 4-8 4z'} fill="currentColor" />
      </svg>
    </span>
  );
}
