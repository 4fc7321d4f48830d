import type { TicketPriority, TicketRating, settableStatuses } from '@/lib/tickets/ticket-values';

/** Somebody of the ticket's tenant, or who helps across tenants. */
export type Who = 'customer' | 'admin' | 'agent' | 'operator';

/** What is done to a ticket after it was opened, and by whom. */
export type Step = { at: Date; by: Who } & (
  | { do: 'reply'; text: string; status?: (typeof settableStatuses)[number] }
  | { do: 'note'; text: string }
  | { do: 'take'; priority?: TicketPriority; tag?: string }
  | { do: 'settle'; isSolved: boolean }
  | { do: 'rate'; rating: TicketRating; comment?: string }
);

/** A ticket of a scenario before it is opened: what it is about, and how it goes on. */
export type TicketPlot = {
  /** Of its form; what was made with it once is not made again. */
  key: string;
  tenantId: string;
  at: Date;
  by: Who;
  about:
    | { source: 'charger'; chargerId: string }
    | { source: 'unknown_identity'; identity: string }
    | { source: 'shared_problem' }
    | { source: 'log'; log: string; identity: string; model: string; firmware: string };
  subject: string;
  message: string;
  network?: string;
  steps: Step[];
};
