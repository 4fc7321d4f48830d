import type { Metadata } from 'next';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { authorize } from '@/lib/access/policy';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { orPageError } from '@/lib/server/page-errors';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { userFormChoices } from '../_components/user-form-choices';
import { InviteForm } from './_components/invite-form';

export const metadata: Metadata = { title: 'Invite user' };

async function InviteUserPage() {
  const ctx = await requireContext();
  const choices = await orPageError(allowedChoices());
  return (
    <>
      <PageHeader
        title="Invite user"
        crumbs={[
          { href: routes.settings(), name: 'Settings' },
          { href: routes.users(), name: 'Users' },
        ]}
      >
        They choose their own password with a one-time link.
      </PageHeader>
      <Panel className="max-w-xl">
        <InviteForm {...choices} />
      </Panel>
    </>
  );

  async function allowedChoices() {
    authorize(ctx.actor, 'user.invite');
    return userFormChoices(ctx);
  }
}

export default portalPage(InviteUserPage);
