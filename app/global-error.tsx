'use client';

import { ErrorNotice } from '@/components/error-notice';
import './globals.css';

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

/** Stands in for the root layout when that fails itself. */
export default function GlobalError({ error, reset }: ErrorPageProps) {
  return (
    <html lang="en">
      <body className="grid min-h-dvh place-items-center font-sans">
        <ErrorNotice reference={error.digest} onRetry={reset} />
      </body>
    </html>
  );
}
