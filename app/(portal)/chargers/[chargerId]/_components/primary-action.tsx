import { LinkButton } from '@/components/ui/link-button';
import type { ErrorType } from '@/lib/diagnosis/error-types';
import { routes } from '@/lib/routes';
import type { ChargerPageData } from '../load-charger-page';
import { NewPasswordButton } from './new-password-dialog';

const aboutPasswords: readonly ErrorType[] = [
  'no-credentials-sent',
  'credentials-not-set',
  'invalid-credentials',
];

/** The one thing to do first, for this problem and this person. */
export function PrimaryAction({ charger, diagnosis, canManage }: ChargerPageData) {
  if (diagnosis === null) return null;
  if (canManage && aboutPasswords.includes(diagnosis.errorType)) {
    return (
      <NewPasswordButton variant="primary">
        {charger.password.active === null ? 'Generate password' : 'Reset password'}
      </NewPasswordButton>
    );
  }
  const hasSteps = diagnosis.causes.length > 0;
  return (
    <LinkButton href={hasSteps ? '#steps' : routes.guide(diagnosis.errorType)} variant="primary">
      {hasSteps ? 'Follow the steps' : 'Read the guide'}
    </LinkButton>
  );
}
