import { Radio, SearchX } from 'lucide-react';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { routes } from '@/lib/routes';

type NoAttemptsProps = {
  isFiltered: boolean;
  /** There are older ones that were not looked through. */
  isCutShort: boolean;
  canCreate: boolean;
};

export function NoAttempts({ isFiltered, isCutShort, canCreate }: NoAttemptsProps) {
  if (isFiltered) {
    return (
      <EmptyState
        icon={SearchX}
        title={isCutShort ? 'None among the latest attempts' : 'No attempt fits'}
        action={<LinkButton href={routes.attempts()}>Show all</LinkButton>}
      >
        {isCutShort
          ? 'Older attempts are looked through on the next page.'
          : 'Identities and addresses are compared exactly, as they were sent.'}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={Radio}
      title="No attempt so far"
      action={
        canCreate ? (
          <LinkButton href={routes.newCharger()}>Register charger</LinkButton>
        ) : (
          <LinkButton href={routes.guide()}>Open the guide</LinkButton>
        )
      }
    >
      Each connection to the gateway appears here within a second, also what names no registered
      charger. Register a charger and enter its URL, or check that it reaches the gateway.
    </EmptyState>
  );
}
