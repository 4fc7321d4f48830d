import clsx from 'clsx';
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

type DisclosureProps = {
  summary: ReactNode;
  /** At the right end of the line. */
  aside?: ReactNode;
  isOpen?: boolean;
  className?: string;
  children: ReactNode;
};

/** More detail for who asks for it. The browser's own element: works without scripts. */
export function Disclosure({
  summary,
  aside,
  isOpen = false,
  className,
  children,
}: DisclosureProps) {
  return (
    <details open={isOpen} className={clsx('group/disclosure', className)}>
      <summary className="flex touch-target min-h-9 list-none items-center gap-2 rounded-sm text-base text-ink-2 hover:text-ink">
        <ChevronRight
          aria-hidden
          className="size-3.5 shrink-0 text-ink-3 transition-transform group-open/disclosure:rotate-90"
        />
        <span className="min-w-0 flex-1">{summary}</span>
        {aside}
      </summary>
      <div className="pt-1 pb-3">{children}</div>
    </details>
  );
}
