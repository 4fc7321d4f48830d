'use client';

import { useState } from 'react';
import { DataTable, HeadCell } from '@/components/ui/data-table';
import type { TicketItem } from '@/lib/tickets/list-tickets';
import type { TicketFilters } from '@/lib/tickets/ticket-filters';
import { BulkBar } from './bulk-bar';
import { OrderHead } from './order-head';
import { TicketRow } from './ticket-row';
import { useQueueKeys } from './use-queue-keys';

type TicketQueueProps = {
  tickets: readonly TicketItem[];
  assignees: readonly { id: string; name: string }[];
  isAcrossTenants: boolean;
  filters: TicketFilters;
};

/** The queue of staff: j and k walk it, x chooses, a takes, e solves, Enter opens. */
export function TicketQueue({ tickets, assignees, isAcrossTenants, filters }: TicketQueueProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const shown = tickets.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const choose = (id: string) => {
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  };
  const current = useQueueKeys(tickets, choose);
  const isAll = shown.length === tickets.length;
  return (
    <>
      <BulkBar
        ids={shown}
        fallbackId={current}
        assignees={assignees}
        onDone={() => {
          setChosen(new Set());
        }}
      />
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
            <OrderHead filters={filters} sort={null}>
              Changed
            </OrderHead>
          </tr>
        </thead>
        <tbody>
          {tickets.map((ticket) => (
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
