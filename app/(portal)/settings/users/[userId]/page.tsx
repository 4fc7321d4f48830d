import type { Metadata } from 'next';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { orPageError } from '@/lib/server/page-errors';
import { getUser } from '@/lib/users/get-user';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { userFormChoices } from '../_components/user-form-choices';
import { UserStateMark } from '../_components/user-state-mark';
import { SignInPanel } from './_components/sign-in-panel';
import { UserForm } from './_components/user-form';

export const metadata: Metadata = { title: 'User' };

type PageProps = { params: Promise<{ userId: string }> };

async function UserPage({ params }: PageProps) {
  const ctx = await requireContext();
  const user = await orPageError(getUser(ctx, await params));
  const choices = await orPageError(userFormChoices(ctx));
  const isSelf = user.id === ctx.actor.userId;
  const invitedOrActive = user.hasPassword ? 'active' : 'invited';
  return (
    <>
      <PageHeader
        title={user.name}
        crumbs={[
          { href: routes.settings(), name: 'Settings' },
          { href: routes.users(), name: 'Users' },
        ]}
      >
        {user.email} ·{' '}
        <UserStateMark state={user.disabledAt === null ? invitedOrActive : 'disabled'} />
      </PageHeader>
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Panel title="Name and access">
          <UserForm
            userId={user.id}
            name={user.name}
            access={{ role: user.role, tenantIds: user.tenantIds, identities: user.identities }}
            isSelf={isSelf}
            {...choices}
          />
        </Panel>
        <SignInPanel user={user} isSelf={isSelf} />
      </div>
    </>
  );
}

export default portalPage(UserPage);
