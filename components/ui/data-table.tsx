import clsx from 'clsx';
import type { ComponentProps } from 'react';

type DataTableProps = ComponentProps<'table'> & {
  /** What the table lists, for screen readers. */
  label: string;
};

/**
 * A dense table: 36 px rows, a head that stays in view on wide screens, and its own horizontal
 * scroll on narrow ones. Compose with `HeadCell`, `Row` and `Cell`.
 */
export function DataTable({ label, className, children, ...rest }: DataTableProps) {
  return (
    <div
      role="group"
      aria-label={label}
      tabIndex={0}
      className="overflow-x-auto rounded-b-lg lg:overflow-x-visible"
    >
      <table
        {...rest}
        aria-label={label}
        // Cells inherit it, so that one that may wrap says so.
        className={clsx(
          'w-full border-separate border-spacing-0 text-sm whitespace-nowrap',
          className,
        )}
      >
        {children}
      </table>
    </div>
  );
}

type CellProps = { isNumber?: boolean };

export function HeadCell({
  isNumber = false,
  className,
  ...rest
}: ComponentProps<'th'> & CellProps) {
  return (
    <th
      scope="col"
      {...rest}
      className={clsx(
        'z-1 h-8 border-b border-line bg-panel px-2.5 text-xs font-medium whitespace-nowrap text-ink-3 lg:sticky lg:top-13',
        'first:pl-4 last:pr-4 sm:first:pl-5 sm:last:pr-5',
        isNumber ? 'text-right' : 'text-left',
        className,
      )}
    />
  );
}

export function Row({ className, ...rest }: ComponentProps<'tr'>) {
  return <tr {...rest} className={clsx('group hover:bg-well', className)} />;
}

export function Cell({ isNumber = false, className, ...rest }: ComponentProps<'td'> & CellProps) {
  return (
    <td
      {...rest}
      className={clsx(
        'h-9 border-b border-line-soft px-2.5 group-last:border-b-0 pointer-coarse:h-11',
        'first:pl-4 last:pr-4 sm:first:pl-5 sm:last:pr-5',
        isNumber && 'text-right tabular-nums',
        className,
      )}
    />
  );
}
