import type { Metadata } from 'next';
import { UserPlus } from 'lucide-react';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { Panel } from '@/components/ui/panel';
import { routes } from '@/lib/routes';
import { requireContext } from '@/lib/server/context';
import { orPageError } from '@/lib/server/page-errors';
import { listUsers } from '@/lib/users/list-users';
import { portalPage } from '@/app/(portal)/_page/portal-page';
import { UserFilter } from './_components/user-filter';
import { UserTable } from './_components/user-table';

export const metadata: Metadata = { title: 'Users' };

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

async function UsersPage({ searchParams }: PageProps) {
  const ctx = await requireContext();
  const params = await searchParams;
  const { users, nextCursor } = await orPageError(listUsers(ctx, params));
  const filter = { text: one(params.text), role: one(params.role) };
  const invite = (
    <LinkButton href={routes.newUser()} variant="primary">
      Invite user
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title="Users"
        crumbs={[{ href: routes.settings(), name: 'Settings' }]}
        actions={invite}
      >
        Who may open this portal, in which role and for which tenants.
      </PageHeader>
      <Panel isFlush>
        <UserFilter {...filter} />
        {users.length === 0 ? (
          <EmptyState
            icon={UserPlus}
            title="Nobody found"
            action={<LinkButton href={routes.users()}>Show everybody</LinkButton>}
          >
            No user fits this search. Somebody new gets in by an invitation.
          </EmptyState>
        ) : (
          <UserTable users={users} ownId={ctx.actor.userId} />
        )}
        <Pager
          label="Pages of users"
          firstHref={params.after === undefined ? undefined : routes.users(filter)}
          nextHref={
            nextCursor === null ? undefined : routes.users({ ...filter, after: nextCursor })
          }
        />
      </Panel>
    </>
  );
}

function one(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export default portalPage(UsersPage);
