import type { ReactNode } from 'react';
import { TicketStatusBadge } from '@/components/tickets/ticket-status-badge';
import { CommandGroup, CommandItem, CommandList } from '@/components/ui/command-dialog';
import { StateIcon } from '@/components/ui/state-icon';
import type { Found } from '@/lib/finder/schemas';
import { connectionStateNames } from '@/lib/format/connection-state';
import { routes } from '@/lib/routes';
import type { FinderPage } from './finder-page';

/** The groups in their order: what is most likely meant stands first. */
export type FoundOrder = readonly ('chargers' | 'tickets' | 'pages')[];

type FoundListProps = {
  found: Found;
  pages: readonly FinderPage[];
  order: FoundOrder;
  isPending: boolean;
  isCustomer: boolean;
  onGo: (href: string) => void;
};

/** The value of the item that stands first; empty where there is none. */
export function firstOf({ found, order, pages }: Omit<FoundListProps, Handling>): string {
  const ticket = found.tickets.at(0);
  const firsts = {
    chargers: found.chargers.at(0)?.id,
    tickets: ticket === undefined ? undefined : valueOf(ticket),
    pages: pages.at(0)?.href,
  };
  return order.map((group) => firsts[group]).find((value) => value !== undefined) ?? '';
}

/** What the finder found, in groups. */
export function FoundList({ found, isPending, order, pages, ...rest }: FoundListProps) {
  const { isCustomer, onGo } = rest;
  const groups = {
    chargers: <Chargers key="chargers" chargers={found.chargers} onGo={onGo} />,
    tickets: <Tickets key="tickets" tickets={found.tickets} isCustomer={isCustomer} onGo={onGo} />,
    pages: <Pages key="pages" pages={pages} onGo={onGo} />,
  };
  const nothing = 'Nothing found. Check the spelling, or try a serial or ticket number.';
  return (
    <CommandList empty={isPending ? 'Looking' : nothing}>
      {order.map((group) => groups[group])}
    </CommandList>
  );
}

type Handling = 'isPending' | 'isCustomer' | 'onGo';

function valueOf({ number }: { number: number }): string {
  return `#${number}`;
}

type GroupProps = { onGo: (href: string) => void };

function Chargers({ chargers, onGo }: GroupProps & Pick<Found, 'chargers'>) {
  return (
    <Group heading="Chargers" items={chargers}>
      {({ id, identity, state, detail }) => (
        <CommandItem
          key={id}
          value={id}
          onSelect={() => {
            onGo(routes.charger(id));
          }}
        >
          <span className={stateColours[state]}>
            <StateIcon state={state} className="size-3.5" />
            <span className="sr-only">{connectionStateNames[state]}</span>
          </span>
          <span className="min-w-0 truncate value">{identity}</span>
          <Aside>{detail}</Aside>
        </CommandItem>
      )}
    </Group>
  );
}

function Tickets(props: GroupProps & Pick<Found, 'tickets'> & { isCustomer: boolean }) {
  const { isCustomer, onGo, tickets } = props;
  return (
    <Group heading="Tickets" items={tickets}>
      {({ number, status, subject }) => (
        <CommandItem
          key={number}
          value={valueOf({ number })}
          onSelect={() => {
            onGo(routes.ticket(number));
          }}
        >
          <span className="shrink-0 text-sm text-ink-3 tabular-nums">#{number}</span>
          <span className="min-w-0 flex-1 truncate">{subject}</span>
          <TicketStatusBadge status={status} isCustomer={isCustomer} />
        </CommandItem>
      )}
    </Group>
  );
}

function Pages({ onGo, pages }: GroupProps & { pages: readonly FinderPage[] }) {
  return (
    <Group heading="Pages" items={pages}>
      {({ href, name, within }) => (
        <CommandItem
          key={href}
          value={href}
          onSelect={() => {
            onGo(href);
          }}
        >
          <span className="min-w-0 truncate">{name}</span>
          <Aside>{within}</Aside>
        </CommandItem>
      )}
    </Group>
  );
}

/** A group without items has no heading either. */
function Group<Item>(props: {
  heading: string;
  items: readonly Item[];
  children: (item: Item) => ReactNode;
}) {
  const { children, heading, items } = props;
  if (items.length === 0) return null;
  return <CommandGroup heading={heading}>{items.map((item) => children(item))}</CommandGroup>;
}

function Aside({ children }: { children: ReactNode }) {
  return <span className="ml-auto truncate text-sm text-ink-3">{children}</span>;
}

const stateColours = {
  connected: 'text-connected',
  waiting: 'text-waiting',
  refused: 'text-refused',
  silent: 'text-silent',
} as const;
