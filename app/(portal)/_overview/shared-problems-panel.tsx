import { SharedProblemItem } from '@/components/shared-problem-item';
import { Link } from '@/components/ui/link';
import { Panel } from '@/components/ui/panel';
import { routes } from '@/lib/routes';
import type { SharedProblemList } from '@/lib/shared-problems/list-shared-problems';

type SharedProblemsPanelProps = { list: SharedProblemList; isAcrossTenants: boolean };

/** Problems that many chargers share, worst first; nothing at all when there is none. */
export function SharedProblemsPanel({ list, isAcrossTenants }: SharedProblemsPanelProps) {
  if (list.problems.length === 0) return null;
  return (
    <Panel
      title="Shared problems"
      aside={
        <Link href={routes.sharedProblems()} className="hover:text-ink hover:underline">
          Show all
        </Link>
      }
      isFlush
      className="mb-4"
    >
      <ul>
        {list.problems.map((problem) => (
          <SharedProblemItem key={problem.id} problem={problem} isAcrossTenants={isAcrossTenants} />
        ))}
      </ul>
    </Panel>
  );
}
