import type { ChargerPageData } from '../load-charger-page';
import { ConnectedPanel } from './connected-panel';
import { EpisodePanel } from './episode-panel';
import { FirstConnectionPanel } from './first-connection-panel';
import { NotConnectedPanel } from './not-connected-panel';

/** What there is to say first: the problem, that there is none, or what the page waits for. */
export function StatusPanel(page: ChargerPageData) {
  const { charger, episode, diagnosis } = page;
  if (episode?.isOpen === true && diagnosis !== null) {
    return <EpisodePanel {...page} episode={episode} diagnosis={diagnosis} />;
  }
  if (charger.state === 'connected') return <ConnectedPanel {...page} />;
  if (charger.lastSeenAt === null) return <FirstConnectionPanel {...page} />;
  return <NotConnectedPanel {...page} />;
}
