import { Layers } from 'lucide-react';
import { Fragment } from 'react';
import { ExactTime } from '@/components/ui/exact-time';
import { Link } from '@/components/ui/link';
import { chosenEpisodeNote } from '@/lib/format/chosen-episode-note';
import { errorTypeNames } from '@/lib/format/error-type-name';
import { routes } from '@/lib/routes';
import type { ChargerPageData } from '../load-charger-page';
import { NoticeLine } from './notice-line';

/** The other problems that the charger has at the same time, each to be looked at here. */
export function AlsoOpenLine({ charger, episode }: ChargerPageData) {
  if (episode === null || episode.alsoOpen.length === 0) return null;
  const note = chosenEpisodeNote(episode);
  return (
    <NoticeLine label="Other open problems" icon={Layers}>
      <span className="font-semibold">Also open:</span>{' '}
      {episode.alsoOpen.map(({ id, errorType, openedAt }, index) => (
        <Fragment key={id}>
          {index > 0 && '; '}
          <Link
            className="text-accent underline underline-offset-2"
            href={routes.charger(charger.id, { episode: id })}
          >
            {errorTypeNames[errorType]}
          </Link>
          , since <ExactTime at={openedAt} />
        </Fragment>
      ))}
      .{note !== null && <span className="text-ink-2"> {note}</span>}
    </NoticeLine>
  );
}
