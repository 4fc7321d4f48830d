import type { ReactNode } from 'react';
import { Brand } from '@/components/shell/brand';
import { Link } from '@/components/ui/link';
import { LinkButton } from '@/components/ui/link-button';
import { routes } from '@/lib/routes';

type PublicShellProps = { isSignedIn: boolean; children: ReactNode };

/** The bar above the pages that need no account. */
export function PublicShell({ isSignedIn, children }: PublicShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="sticky top-0 z-20 flex h-13 items-center justify-between gap-4 border-b border-line bg-ground/85 px-4 backdrop-blur-md lg:px-6">
        <Brand />
        <nav aria-label="Main" className="flex items-center gap-4 text-base">
          <Link
            href={routes.diagnose()}
            className="inline-flex touch-target items-center text-ink-2 hover:text-ink"
          >
            Diagnose<span className="hidden sm:inline">&nbsp;a log</span>
          </Link>
          <Link
            href={routes.guide()}
            className="inline-flex touch-target items-center text-ink-2 hover:text-ink"
          >
            Guide
          </Link>
          {isSignedIn ? (
            <LinkButton href={routes.overview()} size="small">
              <span className="max-sm:hidden">Open the portal</span>
              <span className="sm:hidden">Portal</span>
            </LinkButton>
          ) : (
            <LinkButton href={routes.signIn()} size="small">
              Sign in
            </LinkButton>
          )}
        </nav>
      </header>
      <main className="flex flex-1 flex-col px-4 lg:px-6">{children}</main>
    </div>
  );
}
