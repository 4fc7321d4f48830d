'use client';

import clsx from 'clsx';
import { useRouter } from 'next/navigation';
import { useRef, useTransition, type SubmitEvent } from 'react';
import { SearchField } from '@/components/search-field';
import { LinkButton } from '@/components/ui/link-button';
import { Select } from '@/components/ui/select';
import { errorTypes } from '@/lib/diagnosis/error-types';
import { errorTypeNames } from '@/lib/format/error-type-name';
import { dueStateNames } from '@/lib/format/service-level-words';
import {
  customerStatusNames,
  ticketPriorityNames,
  ticketSortNames,
  ticketStatusNames,
} from '@/lib/format/ticket-words';
import { routes } from '@/lib/routes';
import { dueStates } from '@/lib/service-levels/stored-schemas';
import { ticketPriorities, ticketSorts, ticketStatuses } from '@/lib/tickets/schemas';

type Named = { id: string; name: string };
type TicketFilterFormProps = {
  params: Record<string, string>;
  assignees: readonly Named[];
  teams: readonly Named[];
  isCustomer: boolean;
};

/** Search and filters. A plain form, so that it also works before scripts have loaded. */
export function TicketFilterForm({ params, assignees, teams, isCustomer }: TicketFilterFormProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [isPending, startTransition] = useTransition();
  const { view, sort, ...narrowing } = params;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const query: Record<string, string> = {};
    for (const [name, value] of new FormData(event.currentTarget)) {
      if (typeof value === 'string' && value.trim() !== '') query[name] = value.trim();
    }
    startTransition(() => {
      router.push(routes.tickets(query), { scroll: false });
    });
  };
  const statusNames = isCustomer ? customerStatusNames : ticketStatusNames;
  const choice = (name: string, any: string, options: readonly (readonly [string, string])[]) => (
    <Select
      key={`${name}-${params[name] ?? ''}`}
      name={name}
      aria-label={any}
      defaultValue={params[name] ?? ''}
      className="max-sm:!w-[calc(50%-4px)] sm:!w-auto sm:max-w-44"
      onChange={() => form.current?.requestSubmit()}
    >
      <option value="">{any}</option>
      {options.map(([id, label]) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </Select>
  );
  return (
    <form
      ref={form}
      role="search"
      action={routes.tickets()}
      onSubmit={submit}
      aria-busy={isPending}
      className={clsx(
        'flex flex-wrap gap-2 border-b border-line p-3 transition-opacity sm:px-5',
        isPending && 'opacity-60',
      )}
    >
      <SearchField
        label="Search tickets"
        placeholder="Number, subject, message, identity or error"
        value={params.q ?? ''}
      />
      {view !== undefined && <input type="hidden" name="view" value={view} />}
      {params.tag !== undefined && <input type="hidden" name="tag" value={params.tag} />}
      {choice(
        'status',
        'Any status',
        ticketStatuses.map((one) => [one, statusNames[one]] as const),
      )}
      {!isCustomer &&
        choice(
          'priority',
          'Any priority',
          ticketPriorities.map((one) => [one, ticketPriorityNames[one]] as const),
        )}
      {!isCustomer &&
        choice(
          'due',
          'Any due time',
          dueStates.map((one) => [one, dueStateNames[one]] as const),
        )}
      {choice(
        'error',
        'Any error',
        errorTypes.map((one) => [one, errorTypeNames[one]] as const),
      )}
      {!isCustomer &&
        choice(
          'assignee',
          'Anybody’s',
          withAsked(assignees, params.assignee, 'Somebody who is gone'),
        )}
      {!isCustomer &&
        choice('team', 'Any team', [
          ['mine', 'My teams'],
          ['none', 'No team'],
          ...withAsked(teams, params.team, 'A team that is gone', ['mine', 'none']),
        ])}
      {!isCustomer && choice('sort', 'Last changed first', sortOptions)}
      {Object.keys(narrowing).length > 0 && (
        <LinkButton href={routes.tickets({ view, sort })} variant="quiet" scroll={false}>
          Clear
        </LinkButton>
      )}
    </form>
  );
}

const sortOptions = ticketSorts
  .filter((sort) => sort !== 'changed')
  .map((sort) => [sort, ticketSortNames[sort]] as const);

/** What the address asks for is among the choices also where it is gone. */
function withAsked(
  choices: readonly Named[],
  asked: string | undefined,
  goneName: string,
  others: readonly string[] = [],
): (readonly [string, string])[] {
  const options = choices.map(({ id, name }) => [id, name] as const);
  const isKnown = asked === undefined || others.includes(asked);
  if (isKnown || choices.some(({ id }) => id === asked)) return options;
  return [...options, [asked, goneName]];
}
