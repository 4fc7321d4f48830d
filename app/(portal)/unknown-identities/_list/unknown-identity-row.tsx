import type { ReactNode } from 'react';
import { Cell, Row } from '@/components/ui/data-table';
import { Link } from '@/components/ui/link';
import { LinkButton } from '@/components/ui/link-button';
import { RelativeTime } from '@/components/ui/relative-time';
import { countOf, formatCount } from '@/lib/format/count';
import type { Proposal } from '@/lib/fixes/propose-registrations';
import { routes } from '@/lib/routes';
import type { UnknownIdentityItem } from '@/lib/unknown-identities/list-unknown-identities';
import { AskButton } from '@/app/(portal)/charger-moves/_components/ask-button';
import { SelectCell } from '@/app/(portal)/bulk-fixes/_components/select-cell';
import { dismissIdentity, restoreIdentity } from '../actions';
import { ChangeButton } from './change-button';
import { IdentityComparison } from './identity-comparison';
import { RegisterButton } from './register-dialog';
import { RestoreButton } from './restore-button';

type UnknownIdentityRowProps = {
  identity: UnknownIdentityItem;
  isAcrossTenants: boolean;
  /** Null for who may not register. */
  proposal: Proposal | null;
  /** From where it knocked lately; empty where no attempt of it is kept. */
  addresses: readonly string[];
  canDismiss: boolean;
  selectionForm: string | null;
};

type AttemptsLinkProps = { identity: UnknownIdentityItem; children: ReactNode };

/** One line on a wide screen; on a phone the facts stand under the identity. */
export function UnknownIdentityRow(props: UnknownIdentityRowProps) {
  const { identity: one, isAcrossTenants, selectionForm } = props;
  const addresses = addressesOf(props);
  return (
    <Row className="align-top max-md:block max-md:border-b max-md:border-line-soft max-md:px-4 max-md:py-3 max-md:last:border-b-0">
      {selectionForm !== null && (
        <SelectCell
          formId={selectionForm}
          id={one.id}
          name={one.identity}
          className="py-2.5 max-md:float-left max-md:!h-auto max-md:w-auto max-md:border-0 max-md:!p-0 max-md:!pt-1.5 max-md:!pr-2.5"
        />
      )}
      <Cell className="py-2 whitespace-normal max-md:block max-md:!h-auto max-md:border-0 max-md:!p-0">
        <IdentityComparison identity={one.identity} resembles={one.resembles} />
        <p className="mt-1.5 text-xs text-ink-3 md:hidden">
          <AttemptsLink identity={one}>{countOf(one.attemptCount, 'attempt')}</AttemptsLink>
          {addresses.length > 0 && (
            <>
              {' from '}
              <span className="value">{addresses.join(', ')}</span>
            </>
          )}
          , last <RelativeTime at={one.lastSeenAt} />
        </p>
      </Cell>
      <Cell isNumber className="py-2.5 max-md:hidden">
        <AttemptsLink identity={one}>{formatCount(one.attemptCount)}</AttemptsLink>
      </Cell>
      <Cell className="py-2.5 value text-ink-2 max-md:hidden">
        {addresses.map((address) => (
          <span key={address} className="block">
            {address}
          </span>
        ))}
      </Cell>
      <Cell className="py-2.5 text-ink-2 max-md:hidden">
        <RelativeTime at={one.lastSeenAt} />
      </Cell>
      <Cell className="py-2.5 text-ink-2 max-lg:hidden">
        <RelativeTime at={one.firstSeenAt} />
      </Cell>
      {isAcrossTenants && (
        <Cell className="max-w-40 truncate py-2.5 text-ink-2 max-lg:hidden">{one.tenant.name}</Cell>
      )}
      <Cell className="py-1.5 max-md:block max-md:!h-auto max-md:border-0 max-md:!px-0 max-md:!pb-0">
        <RowActions {...props} />
      </Cell>
    </Row>
  );
}

/** From how often it knocked to what was seen each time. */
function AttemptsLink({ identity: one, children }: AttemptsLinkProps) {
  return (
    <Link
      href={routes.attempts({ identity: one.identity, tenant: one.tenant.id })}
      aria-label={`${countOf(one.attemptCount, 'attempt')} of ${one.identity}`}
      className="font-medium text-accent hover:underline"
    >
      {children}
    </Link>
  );
}

function addressesOf({ addresses, identity }: UnknownIdentityRowProps): readonly string[] {
  if (addresses.length > 0) return addresses;
  return identity.lastAddress === null ? [] : [identity.lastAddress];
}

function RowActions(props: UnknownIdentityRowProps) {
  const { identity, canDismiss } = props;
  return (
    <span className="flex flex-wrap justify-end gap-2 max-md:mt-1 max-md:justify-start">
      {!identity.isDismissed && <FixAction {...props} />}
      {!identity.isDismissed && (
        <LinkButton
          href={routes.newTicket({ unknown: identity.id })}
          size="small"
          variant="quiet"
          aria-label={`Open a ticket about ${identity.identity}`}
        >
          Ticket
        </LinkButton>
      )}
      {canDismiss && (
        <ChangeButton
          id={identity.id}
          identity={identity.identity}
          name={identity.isDismissed ? 'Put back' : 'Dismiss'}
          confirmation={identity.isDismissed ? 'Back on the list' : 'Dismissed'}
          action={identity.isDismissed ? restoreIdentity : dismissIdentity}
          undo={identity.isDismissed ? null : restoreIdentity}
        />
      )}
    </span>
  );
}

/** It is a charger that is known, a deleted one, or a new one. */
function FixAction({ identity, proposal }: UnknownIdentityRowProps) {
  if (proposal === null) return null;
  const { resembles } = identity;
  return (
    <>
      {resembles !== null && (
        <LinkButton
          href={routes.charger(resembles.chargerId, { fix: 'accept-spelling' })}
          size="small"
          aria-label={`${identity.identity} is ${resembles.identity}`}
        >
          It is this one
        </LinkButton>
      )}
      {proposal.deletedChargerId !== null ? (
        <RestoreButton id={identity.id} identity={identity.identity} />
      ) : (
        <RegisterButton unknown={identity} proposal={proposal} />
      )}
      <AskButton id={identity.id} identity={identity.identity} />
    </>
  );
}
