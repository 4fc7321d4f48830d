import type { Metadata } from 'next';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { roleNames } from '@/lib/format/role-name';
import { getMailChoices } from '@/lib/mail/get-mail-choices';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { environment } from '@/lib/server/environment';
import { orPageError } from '@/lib/server/page-errors';
import { currentSession } from '@/lib/server/session';
import { listSessions } from '@/lib/users/list-sessions';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { MailForm } from './_components/mail-form';
import { PasswordForm } from './_components/password-form';
import { SessionList } from './_components/session-list';

export const metadata: Metadata = { title: 'Your account' };

async function AccountPage() {
  const ctx = await requireContext();
  const sessions = await orPageError(listSessions(ctx));
  const current = await currentSession();
  const choices = await orPageError(getMailChoices(ctx));
  const { name, email, role } = ctx.actor;
  return (
    <>
      <PageHeader title="Your account" crumbs={[{ href: routes.settings(), name: 'Settings' }]}>
        {name} · {email} · {roleNames[role]}
      </PageHeader>
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex min-w-0 flex-col gap-5">
          <SessionList sessions={sessions} currentId={current?.sessionId ?? null} />
          <Panel title="Password">
            <PasswordForm email={email} />
          </Panel>
        </div>
        <Panel title="Mail">
          {environment().mail === null && (
            <p className="mb-3 text-sm text-ink-2">
              This installation sends no mail. Your choices hold as soon as it does.
            </p>
          )}
          <MailForm
            choices={choices}
            role={role}
            timeZones={[...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])]}
          />
        </Panel>
      </div>
    </>
  );
}

export default portalPage(AccountPage);
