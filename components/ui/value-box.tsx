import clsx from 'clsx';
import { CopyButton } from './copy-button';
import { ValueText } from './value-text';

type ValueBoxProps = {
  value: string;
  /** What the value is, such as "station URL". */
  what: string;
  className?: string;
};

/** A value to type at a charger: an object of its own, never inside a paragraph. */
export function ValueBox({ value, what, className }: ValueBoxProps) {
  return (
    <div
      className={clsx(
        'flex min-h-9 items-center justify-between gap-2.5 rounded-md border border-line bg-well py-1 pr-1.5 pl-2.5',
        className,
      )}
    >
      <ValueText value={value} className="text-base whitespace-pre-wrap select-all" />
      <CopyButton value={value} what={what} />
    </div>
  );
}
