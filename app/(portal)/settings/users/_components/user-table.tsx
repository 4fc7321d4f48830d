import { Cell, DataTable, HeadCell, Row } from '@/components/ui/data-table';
import { Link } from '@/components/ui/link';
import { RelativeTime } from '@/components/ui/relative-time';
import { roleNames } from '@/lib/format/role-name';
import { routes } from '@/lib/routes';
import type { UserRow } from '@/lib/users/list-users';
import { UserStateMark } from './user-state-mark';

/** On a phone the e-mail address stands under the name, and the rest is on the user's page. */
const wide = 'max-md:hidden';

type UserTableProps = { users: readonly UserRow[]; ownId: string };

export function UserTable({ users, ownId }: UserTableProps) {
  return (
    <DataTable label="Users">
      <thead>
        <tr>
          <HeadCell>Name</HeadCell>
          <HeadCell className={wide}>E-mail address</HeadCell>
          <HeadCell>Role</HeadCell>
          <HeadCell className={wide}>Tenants</HeadCell>
          <HeadCell>State</HeadCell>
          <HeadCell className={wide}>Last seen</HeadCell>
        </tr>
      </thead>
      <tbody>
        {users.map((user) => (
          <Row key={user.id}>
            <Cell className="font-medium max-md:py-2">
              {user.isManageable ? (
                <Link
                  href={routes.user(user.id)}
                  className="inline-flex touch-target items-center hover:underline"
                >
                  {user.name}
                </Link>
              ) : (
                user.name
              )}
              {user.id === ownId && <span className="font-normal text-ink-3"> (you)</span>}
              <span className="block text-xs font-normal wrap-anywhere whitespace-normal text-ink-3 md:hidden">
                {user.email}
              </span>
            </Cell>
            <Cell className={wide}>{user.email}</Cell>
            <Cell>{roleNames[user.role]}</Cell>
            <Cell className={`max-w-56 truncate ${wide}`}>{tenantsOf(user)}</Cell>
            <Cell>
              <UserStateMark state={user.state} />
            </Cell>
            <Cell className={`text-ink-2 ${wide}`}>
              {user.lastSeenAt === null ? 'Never' : <RelativeTime at={user.lastSeenAt} />}
            </Cell>
          </Row>
        ))}
      </tbody>
    </DataTable>
  );
}

function tenantsOf(user: UserRow): string {
  if (user.role === 'operator') return 'All';
  return user.tenants.map((tenant) => tenant.name).join(', ');
}
