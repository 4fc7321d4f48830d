import type { Metadata } from 'next';
import { AccountCard } from '@/components/account/account-card';
import { LinkButton } from '@/components/ui/link-button';
import { routes } from '@/lib/routes';

export const metadata: Metadata = { title: 'Forgot your password' };

export default function ForgotPasswordPage() {
  return (
    <AccountCard
      title="Forgot your password"
      lead="A person has to help you."
      foot="Nobody can look up your password, and nobody needs to know the new one."
    >
      <ol className="mb-5 flex list-decimal flex-col gap-2 pl-5 text-base">
        <li>Ask a CPMS admin of your organisation, or the operator, for a reset link.</li>
        <li>They find you under Settings, Users and create the link.</li>
        <li>
          Open the link within an hour and choose a new password. It comes by mail, or they hand it
          to you. It works once.
        </li>
      </ol>
      <LinkButton href={routes.signIn()}>Back to sign-in</LinkButton>
    </AccountCard>
  );
}
