import { Layers } from 'lucide-react';
import { Fragment } from 'react';
import { ExactTime } from '@/components/ui/exact-time';
import { Link } from '@/components/ui/link';
import { alsoOpenWords } from '@/lib/format/also-open-words';
import { errorTypeNames } from '@/lib/format/error-type-name';
import { routes } from '@/lib/routes';
import type { ChargerPageData } from '../load-charger-page';

/** The other problems that the charger has at the same time, each to be looked at here. */
export function AlsoOpenLine({ charger, episode }: ChargerPageData) {
  if (episode === null || episode.alsoOpen.length === 0) return null;
  const { before, after } = alsoOpenWords(episode);
  return (
    <section
      aria-label="Other open problems"
      className="flex min-w-0 items-start gap-3 rounded-lg border border-line bg-panel px-4 py-3 sm:px-5"
    >
      <Layers aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-3" />
      <p className="min-w-0 break-words">
        <span className="font-semibold">{before}</span>{' '}
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
        .{after !== null && <span className="text-ink-2"> {after}</span>}
      </p>
    </section>
  );
}
