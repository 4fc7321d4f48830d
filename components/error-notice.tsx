'use client';

import { TriangleAlert } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

type ErrorNoticeProps = {
  /** Next's digest of the error, by which an operator finds it in the log. */
  reference: string | undefined;
  onRetry: () => void;
};

/** Says that a page could not be shown: what happened, what was not lost, what to do. */
export function ErrorNotice({ reference, onRetry }: ErrorNoticeProps) {
  return (
    <EmptyState
      icon={TriangleAlert}
      level={1}
      title="This page could not be shown"
      action={<Button onClick={onRetry}>Try again</Button>}
    >
      <p>
        Nothing was changed or lost. Recording of connection attempts does not depend on this page.
      </p>
      {reference !== undefined && (
        <p className="mt-2 text-sm text-ink-3">
          If it happens again, give your operator the reference{' '}
          <code className="value">{reference}</code>.
        </p>
      )}
    </EmptyState>
  );
}
