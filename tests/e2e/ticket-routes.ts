import { everyone, owned, staff, type RouteEntry } from './entry';

/** The routes of tickets. */
export const ticketRoutes: readonly RouteEntry[] = [
  { file: 'api/live/tickets/route.ts', path: () => '/api/live/tickets', readers: everyone },
  owned('api/live/tickets/[number]', ({ ticket }) => `/api/live/tickets/${ticket.number}`),
  owned(
    'api/live/tickets/[number]/presence',
    ({ ticket }) => `/api/live/tickets/${ticket.number}/presence`,
    staff,
  ),
  owned(
    'api/v1/attachments/[attachmentId]',
    ({ ticket }) => `/api/v1/attachments/${ticket.attachmentId}`,
  ),
  {
    // Any text is a file that may be attached.
    file: 'api/v1/tickets/[number]/attachments/route.ts',
    path: ({ ticket }) => `/api/v1/tickets/${ticket.number}/attachments`,
    readers: everyone,
    isOwned: true,
    send: () => ({ log: 'text' }),
  },
  owned(
    'api/v1/tickets/[number]/evidence.json',
    ({ ticket }) => `/api/v1/tickets/${ticket.number}/evidence.json`,
  ),
  owned(
    'api/v1/tickets/[number]/topology.pdf',
    ({ ticket }) => `/api/v1/tickets/${ticket.number}/topology.pdf`,
  ),
  {
    file: 'api/v1/tickets/[number]/archive.zip/route.ts',
    path: ({ ticket }) => `/api/v1/tickets/${ticket.number}/archive.zip`,
    readers: everyone,
    isOwned: true,
  },
  owned(
    'api/v1/tickets/[number]/canned-replies',
    ({ ticket }) => `/api/v1/tickets/${ticket.number}/canned-replies`,
    staff,
  ),
  owned(
    'api/v1/tickets/[number]/canned-replies/[replyId]',
    ({ ticket }) => `/api/v1/tickets/${ticket.number}/canned-replies/update-firmware`,
    staff,
  ),
];
