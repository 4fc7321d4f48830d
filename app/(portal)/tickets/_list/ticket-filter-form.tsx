'use client';

import { FilterForm } from '@/components/filters/filter-form';
import type { FilterOption } from '@/components/filters/filter-select';
import type { Filter } from '@/components/filters/filter-selects';
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
import { dueStates } from '@/lib/service-levels/level-values';
import { ticketPriorities, ticketSorts, ticketStatuses } from '@/lib/tickets/ticket-values';

type TicketFilterFormProps = {
  params: Record<string, string>;
  assignees: readonly FilterOption[];
  teams: readonly FilterOption[];
  tags: readonly string[];
  isCustomer: boolean;
};

export function TicketFilterForm(props: TicketFilterFormProps) {
  return (
    <FilterForm
      href={routes.tickets}
      params={props.params}
      search={{ label: 'Search tickets', placeholder: 'Number or any words' }}
      filters={offered(props)}
      carried={['view']}
      lasting={['view', 'sort']}
    />
  );
}

function offered({ params, assignees, teams, tags, isCustomer }: TicketFilterFormProps): Filter[] {
  const statusNames = isCustomer ? customerStatusNames : ticketStatusNames;
  const status = {
    ...{ name: 'status', label: 'Status', all: 'Any status' },
    options: named(ticketStatuses, statusNames),
  };
  const error = {
    ...{ name: 'error', label: 'Error type', all: 'Any error' },
    options: named(errorTypes, errorTypeNames),
  };
  if (isCustomer) return [status, error];
  return [
    status,
    {
      ...{ name: 'priority', label: 'Priority', all: 'Any priority' },
      options: named(ticketPriorities, ticketPriorityNames),
    },
    {
      ...{ name: 'due', label: 'Due', all: 'Any due time' },
      options: named(dueStates, dueStateNames),
    },
    error,
    {
      ...{ name: 'assignee', label: 'Assigned to', all: 'Anybody’s' },
      options: withAsked(assignees, params.assignee, 'Somebody who is gone'),
    },
    {
      ...{ name: 'team', label: 'Team', all: 'Any team' },
      options: withAsked([...ownTeams, ...teams], params.team, 'A team that is gone'),
    },
    {
      ...{ name: 'tag', label: 'Tag', all: 'Any tag' },
      options: withAsked(
        tags.map((tag) => ({ id: tag, name: tag })),
        params.tag,
        params.tag ?? '',
      ),
    },
    {
      ...{ name: 'sort', label: 'Order', all: ticketSortNames.changed, isForPhones: true },
      options: named(
        ticketSorts.filter((sort) => sort !== 'changed'),
        ticketSortNames,
      ),
    },
  ];
}

const ownTeams = [
  { id: 'mine', name: 'My teams' },
  { id: 'none', name: 'No team' },
];

function named<Id extends string>(
  ids: readonly Id[],
  names: Readonly<Record<Id, string>>,
): FilterOption[] {
  return ids.map((id) => ({ id, name: names[id] }));
}

/** What the address asks for is among the choices also where it is gone. */
function withAsked(
  choices: readonly FilterOption[],
  asked: string | undefined,
  goneName: string,
): readonly FilterOption[] {
  if (asked === undefined || choices.some(({ id }) => id === asked)) return choices;
  return [...choices, { id: asked, name: goneName }];
}
