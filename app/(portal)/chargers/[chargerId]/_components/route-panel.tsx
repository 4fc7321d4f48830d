import { ConnectionRoute } from '@/components/connection-route';
import { connectionHops } from '@/lib/format/connection-hops';
import type { ChargerPageData } from '../load-charger-page';

/** The route of the connection, and the hop at which it breaks. */
export function RoutePanel({ charger, episode, latestEvidence }: ChargerPageData) {
  const isOpen = episode?.isOpen === true;
  const route = connectionHops({
    state: charger.state,
    refusedBy: isOpen ? episode.diagnosis.refusedBy : null,
    evidence: isOpen ? episode.evidence : latestEvidence,
    address: charger.lastAddress,
    cpmsName: charger.cpms?.name ?? null,
  });
  return (
    <section
      aria-label="Route of the connection"
      className="mb-4 rounded-lg border border-line bg-panel px-4 py-4 sm:px-2"
    >
      <ConnectionRoute {...route} isSilent={charger.state === 'silent'} />
    </section>
  );
}
