import type { ReactNode } from 'react';
import { Link } from './link';

type Crumb = { href: string; name: ReactNode };

type PageHeaderProps = {
  title: ReactNode;
  crumbs?: readonly Crumb[];
  /** A sentence or facts under the title. */
  children?: ReactNode;
  /** Buttons; the primary one last. */
  actions?: ReactNode;
};

/** The top of a page: where it is, what it is, what can be done. */
export function PageHeader({ title, crumbs = [], children, actions }: PageHeaderProps) {
  return (
    <header className="mb-5">
      {crumbs.length > 0 && (
        <nav aria-label="Path" className="mb-1 text-sm text-ink-3">
          <ol className="flex flex-wrap items-center">
            {crumbs.map((crumb) => (
              <li
                key={crumb.href}
                className="after:px-1.5 after:content-['/'] last:after:content-none"
              >
                <Link href={crumb.href} className="hover:text-ink hover:underline">
                  {crumb.name}
                </Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="flex flex-wrap items-center gap-x-3 gap-y-2 text-lg font-semibold tracking-tight sm:text-xl">
            {title}
          </h1>
          {children !== undefined && <div className="mt-1.5 text-base text-ink-2">{children}</div>}
        </div>
        {actions !== undefined && (
          <div className="flex flex-wrap items-center gap-2">{actions}</div>
        )}
      </div>
    </header>
  );
}
