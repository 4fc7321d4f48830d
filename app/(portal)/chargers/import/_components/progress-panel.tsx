'use client';

import { useEffect, useState } from 'react';
import { Panel } from '@/components/ui/panel';
import { countOf } from '@/lib/format/count';
import { readProgress, type Progress } from './request-import';

const pollMs = 400;

type ProgressPanelProps = { importId: string; total: number; hasPasswords: boolean };

/** How far the import is. */
export function ProgressPanel({ importId, total, hasPasswords }: ProgressPanelProps) {
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    const timer = setInterval(() => {
      // Answers can overtake each other; the bar never goes back.
      void readProgress(importId).then((next) => {
        setProgress((before) =>
          next !== null && next.done >= (before?.done ?? 0) ? next : before,
        );
      });
    }, pollMs);
    return () => {
      clearInterval(timer);
    };
  }, [importId]);
  const percent =
    progress === null || progress.total === 0
      ? 0
      : Math.round((progress.done / progress.total) * 100);
  return (
    <Panel title={`Importing ${countOf(total, 'charger')}`}>
      <div
        role="progressbar"
        aria-label="Progress of the import"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        className="h-2 overflow-hidden rounded-full bg-line-soft"
      >
        <div
          className="h-full rounded-full bg-accent transition-[width] duration-300"
          style={{ width: `${percent}%` }}
        />
      </div>
      <p className="mt-2 flex justify-between gap-4 text-sm text-ink-2">
        <span>{progress?.message ?? 'Checking the file'}</span>
        <span className="tabular-nums">{percent}%</span>
      </p>
      <p className="mt-3 text-sm text-ink-3">
        {hasPasswords && 'Hashing passwords takes most of the time. '}
        All chargers appear together at the end, or none. Closing this page does not stop it.
      </p>
    </Panel>
  );
}
