import clsx from 'clsx';
import { useId, type ReactNode } from 'react';

type PanelProps = {
  title?: ReactNode;
  /** Small print beside the title, on the right. */
  aside?: ReactNode;
  /** Without padding, for tables that reach the edges. */
  isFlush?: boolean;
  className?: string;
  children: ReactNode;
};

/** A surface with a hairline border. With a title it is a region of the page. */
export function Panel({ title, aside, isFlush = false, className, children }: PanelProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={title === undefined ? undefined : id}
      className={clsx('min-w-0 rounded-lg border border-line bg-panel', className)}
    >
      {title !== undefined && (
        <header className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 px-4 pt-3.5 sm:px-5">
          <h2 id={id} className="text-base font-semibold">
            {title}
          </h2>
          {aside !== undefined && <div className="text-sm text-ink-3">{aside}</div>}
        </header>
      )}
      <div className={isFlush ? (title === undefined ? '' : 'pt-2.5') : 'px-4 py-3.5 sm:px-5'}>
        {children}
      </div>
    </section>
  );
}
