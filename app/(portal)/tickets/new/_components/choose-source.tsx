import { LifeBuoy } from 'lucide-react';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Panel } from '@/components/ui/panel';
import { routes } from '@/lib/routes';

/** Without a subject there is nothing to fill in: where tickets are opened from. */
export function ChooseSource({ isStaff }: { isStaff: boolean }) {
  return (
    <Panel>
      <EmptyState
        icon={LifeBuoy}
        title="What is it about?"
        action={
          <>
            <LinkButton href={routes.chargers()} variant="primary">
              Choose a charger
            </LinkButton>
            <LinkButton href={routes.diagnose()}>Paste a log</LinkButton>
            {isStaff && (
              <LinkButton href={routes.unknownIdentities()}>Unknown identities</LinkButton>
            )}
          </>
        }
      >
        Open the charger’s page and press “Open a ticket”: everything that is known of its problem
        comes along.
      </EmptyState>
    </Panel>
  );
}
