import type { Metadata } from 'next';
import { AccountCard } from '@/components/account/account-card';
import { LinkButton } from '@/components/ui/link-button';
import { routes } from '@/lib/routes';
import { optionalContext } from '@/lib/server/context';
import { findLink } from '@/lib/users/find-link';
import { SetPasswordForm } from './_components/set-password-form';

export const metadata: Metadata = {
  title: 'Choose a password',
  robots: { index: false },
  // Other sites learn nothing of the token; without scripts, forms need their origin.
  referrer: 'same-origin',
};

const titles = {
  invitation: 'Welcome to Exolink Support',
  reset: 'Choose a new password',
  sign_in: 'Welcome, operator',
} as const;

type PageProps = { params: Promise<{ token: string }> };

export default async function LinkPage({ params }: PageProps) {
  const { token } = await params;
  const link = await findLink(await optionalContext(), { token });
  if (link === null) return <SpentLink />;
  return (
    <AccountCard
      title={titles[link.purpose]}
      lead={
        <>
          {link.purpose === 'reset' ? 'For' : 'Choose a password for'}{' '}
          <span className="font-medium wrap-anywhere text-ink">{link.email}</span>. You are signed
          in right after.
        </>
      }
      foot="This link works once. Setting the password ends your sessions in other browsers."
    >
      <SetPasswordForm token={token} email={link.email} />
    </AccountCard>
  );
}

function SpentLink() {
  return (
    <AccountCard
      title="This link does not work any more"
      lead="It was used already, has expired, or a newer one replaced it."
    >
      <p className="mb-5 text-base text-ink-2">
        If you have chosen your password, sign in with it. Otherwise ask whoever sent the link for a
        new one.
      </p>
      <LinkButton href={routes.signIn()} variant="primary">
        Go to sign-in
      </LinkButton>
    </AccountCard>
  );
}
