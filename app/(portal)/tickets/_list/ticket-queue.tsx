'use client';

import { useState } from 'react';
import { DataTable, HeadCell } from '@/components/ui/data-table';
import type { TicketItem } from '@/lib/tickets/list-tickets';
import type { TicketFilters } from '@/lib/tickets/ticket-filters';
import { BulkBar } from './bulk-bar';
import { OrderHead } from './order-head';
import { QueueKeys } from './queue-keys';
import { TicketRow } from './ticket-row';
import { useQueueChange, type QueueNames } from './use-queue-change';
import { useQueueKeys } from './use-queue-keys';

type TicketQueueProps = QueueNames & {
  tickets: readonly TicketItem[];
  isAcrossTenants: boolean;
  filters: TicketFilters;
};

/**
 * The queue of staff: j and k walk it, x chooses, a takes, t gives to a team, e solves, r and n
 * write, Enter opens.
 */
export function TicketQueue({ tickets, isAcrossTenants, filters, ...names }: TicketQueueProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { shown, change, isPending } = useQueueChange(tickets, names, (refused) => {
    const left = tickets.filter(({ id, number }) => chosen.has(id) && refused.has(number));
    setChosen(new Set(left.map(({ id }) => id)));
  });
  const ids = tickets.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const choose = (id: string) => {
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  };
  const current = useQueueKeys(tickets, choose);
  const meant = ids.length > 0 ? ids : current === null ? [] : [current];
  const changeMeant = (name: string, value: string) => {
    change(meant, name, value);
  };
  const isAll = ids.length === tickets.length;
  return (
    <>
      <QueueKeys
        number={tickets.find(({ id }) => id === current)?.number ?? null}
        teams={names.teams}
        onChange={changeMeant}
      />
      {ids.length > 0 && (
        <BulkBar count={ids.length} {...names} isPending={isPending} onChange={changeMeant} />
      )}
      <DataTable label="Tickets">
        <thead className="max-md:sr-only">
          <tr>
            <HeadCell className="w-8">
              <input
                type="checkbox"
                aria-label="Choose all on this page"
                checked={isAll}
                onChange={() => {
                  setChosen(isAll ? new Set() : new Set(tickets.map(({ id }) => id)));
                }}
                className="size-4 align-middle accent-accent"
              />
            </HeadCell>
            <HeadCell isNumber>No.</HeadCell>
            <HeadCell>Subject</HeadCell>
            <HeadCell>Status</HeadCell>
            <HeadCell>Charger</HeadCell>
            <HeadCell>Assigned to</HeadCell>
            <HeadCell className="max-lg:hidden">Priority</HeadCell>
            {isAcrossTenants && <HeadCell className="max-xl:hidden">Tenant</HeadCell>}
            <OrderHead filters={filters} sort="due">
              Due
            </OrderHead>
            <OrderHead filters={filters} sort="changed">
              Changed
            </OrderHead>
          </tr>
        </thead>
        <tbody>
          {shown.map((ticket) => (
            <TicketRow
              key={ticket.id}
              ticket={ticket}
              isAcrossTenants={isAcrossTenants}
              isChosen={chosen.has(ticket.id)}
              isCurrent={current === ticket.id}
              onChoose={() => {
                choose(ticket.id);
              }}
            />
          ))}
        </tbody>
      </DataTable>
    </>
  );
}
