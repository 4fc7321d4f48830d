import { PlugZap } from 'lucide-react';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Panel } from '@/components/ui/panel';
import type { ChargerStateCounts } from '@/lib/overview/count-charger-states';
import { routes } from '@/lib/routes';
import { StateTiles } from './state-tiles';

type FleetSummaryProps = { counts: ChargerStateCounts; isOwn: boolean; canCreate: boolean };

/** The states of the fleet, or the first step where there is none yet. */
export function FleetSummary({ counts, isOwn, canCreate }: FleetSummaryProps) {
  if (counts.total > 0) return <StateTiles counts={counts} isOwn={isOwn} />;
  if (!canCreate) return null;
  return (
    <Panel className="mb-4">
      <EmptyState
        icon={PlugZap}
        title="Begin with your chargers"
        action={
          <>
            <LinkButton href={routes.importChargers()}>Import CSV</LinkButton>
            <LinkButton href={routes.newCharger()} variant="primary">
              Register charger
            </LinkButton>
          </>
        }
      >
        Once chargers are registered, you see here which are connected, which fail, and why.
      </EmptyState>
    </Panel>
  );
}
