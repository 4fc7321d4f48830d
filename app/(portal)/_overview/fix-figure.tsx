import { countOf } from '@/lib/format/count';
import { formatDuration } from '@/lib/format/duration';
import type { TimeToProof } from '@/lib/fixes/median-time-to-proof';

/** How fast fixes prove themselves; nothing before the first one has. */
export function FixFigure({ figure }: { figure: TimeToProof | null }) {
  if (figure === null) return null;
  return (
    <dl className="mb-4 flex flex-wrap items-baseline gap-x-2 rounded-lg border border-line bg-panel px-4 py-2.5 sm:px-5">
      <dt className="text-ink-2">Median time from click to verified</dt>
      <dd className="font-semibold tabular-nums">{formatDuration(figure.medianMs)}</dd>
      <dd className="text-sm text-ink-3">
        {countOf(figure.fixCount, 'fix', 'fixes')} in {figure.days} days
      </dd>
    </dl>
  );
}
