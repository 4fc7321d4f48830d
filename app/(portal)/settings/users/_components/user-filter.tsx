import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { LinkButton } from '@/components/ui/link-button';
import { Select } from '@/components/ui/select';
import { roles } from '@/lib/access/actor';
import { roleNames } from '@/lib/format/role-name';
import { routes } from '@/lib/routes';

type UserFilterProps = { text: string | undefined; role: string | undefined };

/** Search and role, kept in the address. */
export function UserFilter({ text, role }: UserFilterProps) {
  return (
    <form
      role="search"
      action={routes.users()}
      className="flex flex-wrap gap-2 border-b border-line p-3 sm:px-5"
    >
      <Input
        name="text"
        type="search"
        aria-label="Name or e-mail address"
        placeholder="Name or e-mail address"
        defaultValue={text}
        className="flex-1 max-sm:basis-full sm:max-w-72 sm:min-w-44"
      />
      <Select name="role" aria-label="Role" defaultValue={role ?? ''} className="max-w-44">
        <option value="">Any role</option>
        {roles.map((id) => (
          <option key={id} value={id}>
            {roleNames[id]}
          </option>
        ))}
      </Select>
      <Button type="submit">Search</Button>
      {(text !== undefined || role !== undefined) && (
        <LinkButton href={routes.users()} variant="quiet">
          Clear
        </LinkButton>
      )}
    </form>
  );
}
