import { Cell, DataTable, HeadCell, Row } from '@/components/ui/data-table';
import { ExactTime } from '@/components/ui/exact-time';
import { Link } from '@/components/ui/link';
import { RelativeTime } from '@/components/ui/relative-time';
import { StateBadge } from '@/components/ui/state-badge';
import { routes } from '@/lib/routes';
import type { SharedProblemCharger } from '@/lib/shared-problems/list-shared-problem-chargers';

/** The chargers that have the problem, and those that had it. */
export function ChargerTable({ chargers }: { chargers: readonly SharedProblemCharger[] }) {
  return (
    <DataTable label="Chargers with this problem">
      <thead>
        <tr>
          <HeadCell>Charger</HeadCell>
          <HeadCell>State</HeadCell>
          <HeadCell>Since</HeadCell>
          <HeadCell>Well again</HeadCell>
          <HeadCell>Last heard</HeadCell>
          <HeadCell>Site</HeadCell>
          <HeadCell>Model</HeadCell>
        </tr>
      </thead>
      <tbody>
        {chargers.map((charger) => (
          <Row key={charger.id}>
            <Cell>
              <Link
                href={routes.charger(charger.id)}
                className="touch-target value font-medium hover:underline"
              >
                {charger.identity}
              </Link>
            </Cell>
            <Cell>
              <StateBadge state={charger.state} />
            </Cell>
            <Cell>
              <ExactTime at={charger.since} />
            </Cell>
            <Cell>
              {charger.recoveredAt === null ? (
                <span className="text-ink-3">Not yet</span>
              ) : (
                <ExactTime at={charger.recoveredAt} />
              )}
            </Cell>
            <Cell>{charger.lastSeenAt !== null && <RelativeTime at={charger.lastSeenAt} />}</Cell>
            <Cell className="text-ink-2">{charger.siteName}</Cell>
            <Cell className="text-ink-2">{charger.model}</Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}
