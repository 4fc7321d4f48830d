'use client';

import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { countOf } from '@/lib/format/count';
import { ticketPriorityNames, ticketStatusNames } from '@/lib/format/ticket-words';
import { settableStatuses, ticketPriorities } from '@/lib/tickets/ticket-values';
import type { QueueNames } from './use-queue-change';

type BulkBarProps = Omit<QueueNames, 'me'> & {
  count: number;
  isPending: boolean;
  onChange: (name: string, value: string) => void;
};

/** What can be done with the chosen tickets. */
export function BulkBar({ count, assignees, teams, isPending, onChange }: BulkBarProps) {
  const pick = (name: string, label: string, options: readonly (readonly [string, string])[]) => (
    <Select
      aria-label={label}
      value=""
      className="!w-36 [&>select]:!h-7 [&>select]:text-sm"
      onChange={(event) => {
        onChange(name, event.target.value);
      }}
    >
      <option value="">{label}</option>
      {options.map(([id, text]) => (
        <option key={id} value={id}>
          {text}
        </option>
      ))}
    </Select>
  );
  return (
    <div
      role="group"
      aria-label="The chosen tickets"
      aria-busy={isPending}
      className="sticky top-13 z-2 flex flex-wrap items-center gap-2 border-b border-line bg-accent-soft px-3 py-2 sm:px-5"
    >
      <span role="status" className="mr-1 text-sm font-medium">
        {countOf(count, 'ticket')}
      </span>
      <Button size="small" disabled={isPending} onClick={() => onChange('assignee', 'me')}>
        Take
      </Button>
      <Button size="small" disabled={isPending} onClick={() => onChange('status', 'solved')}>
        Mark as solved
      </Button>
      {pick('assignee', 'Assign to', [['nobody', 'Nobody'], ...named(assignees)])}
      {teams.length > 0 && pick('team', 'Give to team', [...named(teams), ['none', 'No team']])}
      {pick(
        'status',
        'Set status',
        settableStatuses.map((one) => [one, ticketStatusNames[one]] as const),
      )}
      {pick(
        'priority',
        'Set priority',
        ticketPriorities.map((one) => [one, ticketPriorityNames[one]] as const),
      )}
      <form
        action={(form) => {
          const tag = form.get('tag');
          onChange('addTag', typeof tag === 'string' ? tag : '');
        }}
      >
        <Input name="tag" aria-label="Add a tag" placeholder="Add a tag" className="!h-7 w-28" />
      </form>
    </div>
  );
}

function named(of: readonly { id: string; name: string }[]) {
  return of.map(({ id, name }) => [id, name] as const);
}
