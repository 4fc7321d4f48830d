import { DoorOpen } from 'lucide-react';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { Panel } from '@/components/ui/panel';
import { RelativeTime } from '@/components/ui/relative-time';
import { countOf } from '@/lib/format/count';
import { routes } from '@/lib/routes';
import type { UnknownIdentityList } from '@/lib/unknown-identities/list-unknown-identities';

type NewestUnknownPanelProps = { list: UnknownIdentityList; isAcrossTenants: boolean };

/** What knocked lately without being registered. */
export function NewestUnknownPanel({ list, isAcrossTenants }: NewestUnknownPanelProps) {
  return (
    <Panel
      title="Unknown identities"
      aside={
        <Link href={routes.unknownIdentities()} className="hover:text-ink hover:underline">
          Show all
        </Link>
      }
      isFlush
    >
      {list.identities.length === 0 ? (
        <EmptyState icon={DoorOpen} title="Nobody unknown knocked">
          A charger that connects without being registered appears here.
        </EmptyState>
      ) : (
        <ul>
          {list.identities.map((one) => (
            <li
              key={one.id}
              className="border-b border-line-soft px-4 py-2.5 last:border-b-0 sm:px-5"
            >
              <Link
                href={routes.unknownIdentities({ q: one.identity })}
                className="block truncate value font-medium hover:underline"
                title={one.identity}
              >
                {one.identity}
              </Link>
              <p className="text-xs text-ink-3">
                {countOf(one.attemptCount, 'attempt')} · <RelativeTime at={one.lastSeenAt} />
                {isAcrossTenants && ` · ${one.tenant.name}`}
              </p>
              {one.resembles !== null && (
                <p className="mt-0.5 text-xs text-ink-2">
                  Resembles{' '}
                  <Link
                    href={routes.charger(one.resembles.chargerId)}
                    className="value text-accent hover:underline"
                  >
                    {one.resembles.identity}
                  </Link>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
