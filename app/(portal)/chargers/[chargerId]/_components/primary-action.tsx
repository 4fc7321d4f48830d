import { FixButton } from '@/app/(portal)/chargers/_fixes/fix-dialogs';
import { isToBeTypedIn } from '@/app/(portal)/chargers/_fixes/fix-watch';
import { ConfirmDelivery } from '@/app/(portal)/chargers/_fixes/confirm-delivery';
import { LinkButton } from '@/components/ui/link-button';
import { routes } from '@/lib/routes';
import type { ChargerPageData } from '../load-charger-page';

/** The one thing to do first, for this problem and this person. */
export function PrimaryAction({ diagnosis, offers, watched }: ChargerPageData) {
  if (watched !== null && isToBeTypedIn(watched)) {
    return <ConfirmDelivery fixId={watched.id} />;
  }
  const [best] = offers;
  if (best !== undefined && best.kind !== 'follow-steps') {
    return <FixButton kind={best.kind} variant="primary" />;
  }
  if (diagnosis === null) return null;
  const hasSteps = diagnosis.causes.length > 0;
  return (
    <LinkButton href={hasSteps ? '#steps' : routes.guide(diagnosis.errorType)} variant="primary">
      {hasSteps ? 'Follow the steps' : 'Read the guide'}
    </LinkButton>
  );
}
