import { ArrowLeft, ArrowLeftToLine, ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { LinkButton } from './link-button';

type PagerProps = {
  label: string;
  /** Address of the first page, when this is not it. */
  firstHref?: string | undefined;
  /** Address of the page before, where a list can go back by one. */
  previousHref?: string | undefined;
  nextHref?: string | undefined;
  /** What is shown, such as "50 of 12,408". */
  children?: ReactNode;
};

/** Keyset paging: on to the next page, or back to the first. */
export function Pager({ label, firstHref, previousHref, nextHref, children }: PagerProps) {
  if (firstHref === undefined && nextHref === undefined && children === undefined) return null;
  return (
    <nav
      aria-label={label}
      className="flex flex-wrap items-center justify-between gap-3 border-t border-line px-4 py-2.5 sm:px-5"
    >
      <span className="text-sm text-ink-3 tabular-nums">{children}</span>
      <span className="flex gap-2">
        {firstHref !== undefined && (
          <LinkButton href={firstHref} size="small" scroll={false}>
            <ArrowLeftToLine aria-hidden className="size-3.5" />
            First page
          </LinkButton>
        )}
        {previousHref !== undefined && (
          <LinkButton href={previousHref} size="small" scroll={false} rel="prev">
            <ArrowLeft aria-hidden className="size-3.5" />
            Previous page
          </LinkButton>
        )}
        {nextHref !== undefined && (
          <LinkButton href={nextHref} size="small" scroll={false} rel="next">
            Next page
            <ArrowRight aria-hidden className="size-3.5" />
          </LinkButton>
        )}
      </span>
    </nav>
  );
}
