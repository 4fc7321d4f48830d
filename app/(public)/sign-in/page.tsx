import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AccountCard } from '@/components/account/account-card';
import { Link } from '@/components/ui/link';
import { safeReturnTo } from '@/lib/access/safe-return-to';
import { routes } from '@/lib/routes';
import { optionalContext } from '@/lib/server/context';
import { SignInForm } from './_components/sign-in-form';

export const metadata: Metadata = { title: 'Sign in' };

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: PageProps) {
  const { returnTo, error } = await searchParams;
  const goTo = safeReturnTo(returnTo);
  const { actor } = await optionalContext();
  if (actor.kind === 'user') redirect(goTo);
  return (
    <AccountCard
      title="Sign in"
      lead={goTo === '/' ? undefined : 'You will go on to the page that you asked for.'}
      foot={
        <Link
          href={routes.forgotPassword()}
          className="inline-flex touch-target items-center underline underline-offset-2 hover:text-ink"
        >
          Forgot your password?
        </Link>
      }
    >
      <SignInForm returnTo={goTo} hasFailed={error !== undefined} />
    </AccountCard>
  );
}
