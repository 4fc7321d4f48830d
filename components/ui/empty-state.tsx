import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

type EmptyStateProps = {
  icon?: LucideIcon;
  title: ReactNode;
  /** 1 where the message is all there is to the page. */
  level?: 1 | 2;
  /** What this place is for and the first step. */
  children: ReactNode;
  /** The first step as a button. */
  action?: ReactNode;
};

export function EmptyState({ icon: Icon, title, level = 2, children, action }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-2 px-4 py-12 text-center">
      {Icon !== undefined && (
        <Icon aria-hidden strokeWidth={1.5} className="mb-1 size-7 text-ink-3" />
      )}
      <Heading className="text-base font-semibold">{title}</Heading>
      <div className="text-base text-balance text-ink-2">{children}</div>
      {action !== undefined && (
        <div className="mt-3 flex flex-wrap justify-center gap-2">{action}</div>
      )}
    </div>
  );
}
