import type { DecidingLine } from '@/lib/diagnosis/paste/pasted-diagnosis';

/** The lines of the log that decided the diagnosis, with what counted marked. */
export function DecidingLines({ lines }: { lines: readonly DecidingLine[] }) {
  if (lines.length === 0) return null;
  return (
    <div className="border-t border-line-soft px-4 py-4 sm:px-5">
      <h3 className="text-sm font-semibold text-ink-2">Decided by</h3>
      <ul className="mt-2 flex flex-col gap-1.5">
        {lines.map((line) => (
          <li key={line.line} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
            <span className="text-right value text-ink-3 tabular-nums">{line.line}</span>
            <span className="value wrap-anywhere whitespace-pre-wrap">
              <Marked line={line} />
              {line.count > 1 && <span className="text-ink-3"> ({line.count} times)</span>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Marked({ line: { text, ranges } }: { line: DecidingLine }) {
  const ordered = [...ranges].sort((a, b) => a.start - b.start);
  const parts = ordered.map(({ start, end }, index) => {
    const before = text.slice(index === 0 ? 0 : (ordered[index - 1]?.end ?? 0), start);
    return (
      <span key={start}>
        {before}
        <mark className="rounded-xs bg-waiting-soft text-inherit">{text.slice(start, end)}</mark>
      </span>
    );
  });
  return (
    <>
      {parts}
      {text.slice(ordered.at(-1)?.end ?? 0)}
    </>
  );
}
