import type { RowProblem } from '@/lib/chargers/import-columns';

type ProblemListProps = { label: string; problems: readonly RowProblem[] };

/** Which line, which column, what it says and what to do: a line each, two on a phone. */
export function ProblemList({ label, problems }: ProblemListProps) {
  return (
    <ul aria-label={label} className="text-sm">
      {problems.map((problem, index) => (
        <li
          key={index}
          className="grid grid-cols-[auto_auto_minmax(0,1fr)] gap-x-4 gap-y-0.5 border-t border-line-soft px-4 py-2 sm:grid-cols-[64px_80px_minmax(0,1fr)_minmax(0,2fr)] sm:px-5"
        >
          <span className="text-ink-3 tabular-nums">Line {problem.line}</span>
          <span className="max-sm:col-start-2 max-sm:row-start-1">{problem.column}</span>
          <Value value={problem.value} />
          <span className="max-sm:col-span-full">{problem.message}</span>
        </li>
      ))}
    </ul>
  );
}

function Value({ value }: Pick<RowProblem, 'value'>) {
  const className = 'truncate max-sm:col-start-3 max-sm:row-start-1';
  if (value === null) return <span className={`${className} text-ink-3`}>not shown</span>;
  if (value === '') return <span className={`${className} text-ink-3`}>empty</span>;
  return <code className={`${className} value whitespace-pre`}>{value}</code>;
}
