import type { Metadata } from 'next';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { roleNames } from '@/lib/format/role-name';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { orPageError } from '@/lib/server/page-errors';
import { currentSession } from '@/lib/server/session';
import { listSessions } from '@/lib/users/list-sessions';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { PasswordForm } from './_components/password-form';
import { SessionList } from './_components/session-list';

export const metadata: Metadata = { title: 'Your account' };

async function AccountPage() {
  const ctx = await requireContext();
  const sessions = await orPageError(listSessions(ctx));
  const current = await currentSession();
  const { name, email, role } = ctx.actor;
  return (
    <>
      <PageHeader title="Your account" crumbs={[{ href: routes.settings(), name: 'Settings' }]}>
        {name} · {email} · {roleNames[role]}
      </PageHeader>
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <SessionList sessions={sessions} currentId={current?.sessionId ?? null} />
        <Panel title="Password">
          <PasswordForm email={email} />
        </Panel>
      </div>
    </>
  );
}

export default portalPage(AccountPage);
