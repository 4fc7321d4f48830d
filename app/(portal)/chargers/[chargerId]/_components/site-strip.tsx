import clsx from 'clsx';
import { Link } from '@/components/ui/link';
import { Panel } from '@/components/ui/panel';
import { StateIcon } from '@/components/ui/state-icon';
import { connectionStateNames } from '@/lib/format/connection-state';
import { routes } from '@/lib/routes';
import type { ChargerPageData } from '../load-charger-page';
import { siteSentence } from './site-sentence';

const looks = {
  connected: 'bg-connected-soft text-connected',
  waiting: 'bg-waiting-soft text-waiting',
  refused: 'bg-refused-soft text-refused',
  silent: 'bg-silent-soft text-silent',
} as const;

/** The other chargers at the site: is it this one, or the place? */
export function SiteStrip({ charger, siblings }: ChargerPageData) {
  if (charger.site === null || siblings.length < 2) return null;
  return (
    <Panel title={charger.site.name}>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(26px,1fr))] gap-1 pointer-coarse:grid-cols-[repeat(auto-fill,minmax(44px,1fr))]">
        {siblings.map((sibling) => (
          <li key={sibling.id}>
            <Link
              href={routes.charger(sibling.id)}
              title={`${sibling.identity}, ${connectionStateNames[sibling.state].toLowerCase()}`}
              aria-label={`${sibling.identity}, ${connectionStateNames[sibling.state].toLowerCase()}`}
              aria-current={sibling.id === charger.id ? 'page' : undefined}
              className={clsx(
                'grid h-6 place-items-center rounded-sm pointer-coarse:h-11',
                looks[sibling.state],
                sibling.id === charger.id && 'ring-2 ring-current',
              )}
            >
              <StateIcon state={sibling.state} />
            </Link>
          </li>
        ))}
      </ul>
      <p className="mt-2.5 text-sm text-ink-2">{siteSentence(charger, siblings)}</p>
    </Panel>
  );
}
