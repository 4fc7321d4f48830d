import { ArrowDown, ArrowUp } from 'lucide-react';
import { Link } from './link';
import { HeadCell } from './data-table';

type SortHeadProps = {
  /** The same list, sorted by this column. */
  href: string;
  /** How it is sorted by it now; undefined while it is by another. */
  sorted: 'ascending' | 'descending' | undefined;
  className?: string | undefined;
  children: string;
};

/** A column head that sorts. */
export function SortHead({ href, sorted, className, children }: SortHeadProps) {
  const Arrow = sorted === 'descending' ? ArrowDown : ArrowUp;
  return (
    <HeadCell className={className} aria-sort={sorted}>
      <Link
        href={href}
        scroll={false}
        className="inline-flex touch-target items-center gap-1 hover:text-ink"
      >
        {children}
        {sorted !== undefined && <Arrow aria-hidden className="size-3" />}
      </Link>
    </HeadCell>
  );
}
