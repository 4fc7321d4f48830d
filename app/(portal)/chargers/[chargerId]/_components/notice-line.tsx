import clsx from 'clsx';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

type NoticeLineProps = {
  /** For who does not see where it stands. */
  label: string;
  icon: LucideIcon;
  className?: string;
  children: ReactNode;
};

/** One line of what else there is to know, above the problem. */
export function NoticeLine({ label, icon: Icon, className, children }: NoticeLineProps) {
  return (
    <section
      aria-label={label}
      className={clsx(
        'flex min-w-0 items-start gap-3 rounded-lg border border-line bg-panel px-4 py-3 sm:px-5',
        className,
      )}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-3" />
      <p className="min-w-0 break-words">{children}</p>
    </section>
  );
}
