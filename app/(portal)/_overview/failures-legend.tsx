import clsx from 'clsx';
import { FillSwatch } from '@/components/charts/textured-fill';
import { Link } from '@/components/ui/link';
import type { ErrorType } from '@/lib/diagnosis/error-types';
import { formatCount } from '@/lib/format/count';
import { errorTypeNames } from '@/lib/format/error-type-name';
import { failureFill } from './failure-fills';

type FailuresLegendProps = {
  totals: readonly { errorType: ErrorType; count: number }[];
  selected: ErrorType | null;
  hrefOf: (errorType: ErrorType) => string;
};

/** What the parts of the chart mean and how many they are; each narrows the page to itself. */
export function FailuresLegend({ totals, selected, hrefOf }: FailuresLegendProps) {
  // The stack grows upwards, so the list reads downwards in the same order as the bars.
  const rows = [...totals].reverse();
  return (
    <ul aria-label="Error types" className="flex flex-col gap-0.5 self-center text-sm">
      {rows.map(({ errorType, count }) => (
        <li key={errorType}>
          <Link
            href={hrefOf(errorType)}
            scroll={false}
            aria-current={selected === errorType ? 'true' : undefined}
            className={clsx(
              'flex touch-target min-h-7 items-center gap-2 rounded-sm px-2 hover:bg-well',
              selected === errorType && 'bg-accent-soft font-medium',
              selected !== null && selected !== errorType && 'text-ink-3',
            )}
          >
            <FillSwatch fill={failureFill(errorType)} />
            <span className="flex-1">{errorTypeNames[errorType]}</span>
            <span className="tabular-nums">{formatCount(count)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
