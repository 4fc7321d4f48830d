'use client';

import { ErrorNotice } from '@/components/error-notice';

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return <ErrorNotice reference={error.digest} onRetry={reset} />;
}
