import { AttemptResult } from '@/components/attempts/attempt-result';
import { AttemptToggle } from '@/components/attempts/attempt-toggle';
import { refuserName } from '@/components/attempts/refuser-name';
import { Cell, Row } from '@/components/ui/data-table';
import { ExactTime } from '@/components/ui/exact-time';
import { Link } from '@/components/ui/link';
import { routes } from '@/lib/routes';
import type { ListedAttempt } from './present-attempt';

type AttemptLineProps = {
  attempt: ListedAttempt;
  isAcrossTenants: boolean;
  isOpen: boolean;
  onToggle: () => void;
};

/** One line on a wide screen; on a phone the facts stand under what was sent. */
export function AttemptLine({ attempt, isAcrossTenants, isOpen, onToggle }: AttemptLineProps) {
  const { address, network, tenantName } = attempt;
  return (
    <Row className="align-top max-md:flex max-md:gap-2 max-md:border-b max-md:border-line-soft max-md:px-4 max-md:py-3">
      <Cell className="py-1.5 pr-0 max-md:block max-md:!h-auto max-md:border-0 max-md:!p-0">
        <AttemptToggle detailsId={`details-${attempt.id}`} isOpen={isOpen} onToggle={onToggle} />
      </Cell>
      <Cell className="py-2 max-md:hidden">
        <ExactTime at={attempt.startedAt} form="clock" />
      </Cell>
      <Cell className="py-2 whitespace-normal max-md:block max-md:!h-auto max-md:min-w-0 max-md:flex-1 max-md:border-0 max-md:!p-0">
        <Sent attempt={attempt} />
        <div className="mt-1 space-y-0.5 text-xs text-ink-2 md:hidden">
          <AttemptResult attempt={attempt} isLive={attempt.isLive} />
          <p>
            <ExactTime at={attempt.startedAt} form="clock" /> from{' '}
            <span className="value">{address}</span>
            {isAcrossTenants && tenantName !== null && `, ${tenantName}`}
          </p>
        </div>
      </Cell>
      <Cell className="py-2 max-md:hidden">
        <AttemptResult attempt={attempt} isLive={attempt.isLive} />
      </Cell>
      <Cell className="py-2 text-ink-2 max-lg:hidden">{refuserName(attempt.refusedBy)}</Cell>
      <Cell className="py-2 max-md:hidden">
        <Link
          href={routes.attempts({ address })}
          title={`Attempts from ${address}`}
          className="value hover:underline"
        >
          {address}
        </Link>
      </Cell>
      <Cell className="py-2 value text-ink-2 max-xl:hidden">{network ?? '–'}</Cell>
      {isAcrossTenants && (
        <Cell className="max-w-40 truncate py-2 text-ink-2 max-lg:hidden">
          {tenantName ?? 'None'}
        </Cell>
      )}
    </Row>
  );
}

/** What it called itself, or asked for. The link is the registered charger's. */
function Sent({ attempt: { charger, path, sent } }: { attempt: ListedAttempt }) {
  if (sent === null) return <span className="text-ink-3">Named nobody</span>;
  return (
    <>
      {charger === null ? (
        <span title={sent} className="line-clamp-2 value break-all">
          {sent}
        </span>
      ) : (
        <Link
          href={routes.charger(charger.id)}
          title={charger.identity}
          className="line-clamp-2 value font-medium break-all text-ink hover:underline"
        >
          {sent}
        </Link>
      )}
      {path !== null && (
        <span title={path} className="line-clamp-2 value text-xs break-all text-ink-3">
          {path}
        </span>
      )}
    </>
  );
}
