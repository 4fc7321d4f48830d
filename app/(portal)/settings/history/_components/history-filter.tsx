import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { LinkButton } from '@/components/ui/link-button';
import { Select } from '@/components/ui/select';
import { auditAreas, type AuditArea } from '@/lib/audit/audit-areas';
import { routes } from '@/lib/routes';

type HistoryFilterProps = {
  chargerId: string | undefined;
  area: AuditArea | undefined;
  person: string | undefined;
};

/** What was changed and by whom, kept in the address. */
export function HistoryFilter({ chargerId, area, person }: HistoryFilterProps) {
  return (
    <form
      role="search"
      action={routes.audit()}
      className="flex flex-wrap gap-2 border-b border-line p-3 sm:px-5"
    >
      {chargerId !== undefined && <input type="hidden" name="charger" value={chargerId} />}
      <Select
        name="area"
        aria-label="What was changed"
        defaultValue={area ?? ''}
        className="max-w-52 max-sm:max-w-none"
      >
        <option value="">All changes</option>
        {Object.entries(auditAreas).map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Input
        name="person"
        type="search"
        aria-label="Name of the person"
        placeholder="Name of the person"
        defaultValue={person}
        maxLength={100}
        className="min-w-40 flex-1 max-sm:basis-full sm:max-w-64"
      />
      <Button type="submit">Filter</Button>
      {(chargerId !== undefined || area !== undefined || person !== undefined) && (
        <LinkButton href={routes.audit()} variant="quiet">
          Clear
        </LinkButton>
      )}
    </form>
  );
}
