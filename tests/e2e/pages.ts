import type { Role } from '@/lib/access/actor';
import { guide } from '@/lib/diagnosis/guide/guide';

/** Every page and route of the portal: where it is, and who may open it. Kept whole by a test. */

const everyone: readonly Role[] = ['operator', 'admin', 'agent', 'customer'];
const staff: readonly Role[] = ['operator', 'admin', 'agent'];
const managers: readonly Role[] = ['operator', 'admin'];
const operators: readonly Role[] = ['operator'];

/** The things of one tenant that addresses name. */
export type Things = {
  tenant: { id: string; name: string; slug: string };
  charger: { id: string; identity: string };
  site: { id: string; name: string };
  cpms: { id: string; name: string };
  user: { id: string; name: string };
  linkToken: string;
  importId: string;
  problem: { id: string };
  bulk: { id: string };
  /** Of the charger; the customer is the one who is answered. */
  ticket: { number: number; subject: string; attachmentId: string };
  /** Of another ticket, which is solved. */
  ratingToken: string;
};

export type Entry = {
  /** Below app/. */
  file: string;
  path: (things: Things) => string;
  /** Without an account too, programs with an API key alone, or by which roles. */
  readers: 'anyone' | 'keys' | readonly Role[];
  /** A thing of one tenant, which other tenants' people do not find. */
  isOwned?: boolean;
  /** A thing of one person's, which nobody else finds. */
  isPersonal?: boolean;
};
export type PageEntry = Entry & { heading: (things: Things, role: Role | null) => string };
export type RouteEntry = Entry & { send?: (things: Things) => object };

const page = (
  file: string,
  readers: Entry['readers'],
  heading: string | PageEntry['heading'],
  path?: Entry['path'],
): PageEntry => ({
  file: `${file}/page.tsx`,
  readers,
  heading: typeof heading === 'string' ? () => heading : heading,
  path: path ?? (() => file.replace(/\(\w+\)\/?/, '/').replace('//', '/')),
  isOwned: path !== undefined && readers !== 'anyone',
});
const ownOr = (name: string) => (_: Things, role: Role | null) =>
  role === 'customer' ? 'Your chargers' : name;

const settings = '(portal)/settings';
const chargers = '(portal)/chargers';

export const pages: readonly PageEntry[] = [
  page('(portal)', everyone, ownOr('Overview')),
  page(chargers, everyone, ownOr('Chargers')),
  page(`${chargers}/new`, managers, 'Register charger'),
  page(`${chargers}/import`, managers, 'Import chargers'),
  page(
    `${chargers}/[chargerId]`,
    everyone,
    ({ charger }) => charger.identity,
    ({ charger }) => `/chargers/${charger.id}`,
  ),
  page(
    `${chargers}/[chargerId]/edit`,
    managers,
    ({ charger }) => charger.identity,
    ({ charger }) => `/chargers/${charger.id}/edit`,
  ),
  page('(portal)/tickets', everyone, (_, role) =>
    role === 'customer' ? 'Your tickets' : 'Tickets',
  ),
  page('(portal)/tickets/new', everyone, 'Open a ticket'),
  page(
    '(portal)/tickets/[number]',
    everyone,
    ({ ticket }) => ticket.subject,
    ({ ticket }) => `/tickets/${ticket.number}`,
  ),
  page('(portal)/tickets/reports', staff, 'Ticket reports'),
  page(`${settings}/tickets`, staff, 'Ticket settings'),
  page('(portal)/shared-problems', staff, 'Shared problems'),
  page(
    '(portal)/shared-problems/[problemId]',
    staff,
    ({ site }) => `3 of 3 chargers at ${site.name} fell silent`,
    ({ problem }) => `/shared-problems/${problem.id}`,
  ),
  page('(portal)/unknown-identities', staff, 'Unknown identities'),
  page('(portal)/charger-moves', staff, 'Moves between tenants'),
  page('(portal)/bulk-fixes', staff, 'Bulk fixes'),
  page('(portal)/bulk-fixes/new', staff, 'Fix many chargers'),
  page(
    '(portal)/bulk-fixes/[bulkId]',
    staff,
    'Close old connections',
    ({ bulk }) => `/bulk-fixes/${bulk.id}`,
  ),
  page(settings, everyone, 'Settings'),
  page(`${settings}/account`, everyone, 'Your account'),
  page(`${settings}/history`, staff, 'Change history'),
  page(`${settings}/cpms`, staff, 'CPMSs'),
  page(`${settings}/cpms/new`, managers, 'New CPMS'),
  page(
    `${settings}/cpms/[cpmsId]`,
    managers,
    ({ cpms }) => cpms.name,
    ({ cpms }) => `/settings/cpms/${cpms.id}`,
  ),
  page(`${settings}/client-authorities`, staff, 'Client authorities'),
  page(`${settings}/sites`, staff, 'Sites'),
  page(`${settings}/sites/new`, managers, 'New site'),
  page(
    `${settings}/sites/[siteId]`,
    managers,
    ({ site }) => site.name,
    ({ site }) => `/settings/sites/${site.id}`,
  ),
  page(`${settings}/tenants`, staff, 'Tenants'),
  page(`${settings}/tenants/new`, operators, 'New tenant'),
  page(
    `${settings}/tenants/[tenantId]`,
    managers,
    ({ tenant }) => tenant.name,
    ({ tenant }) => `/settings/tenants/${tenant.id}`,
  ),
  page(`${settings}/users`, managers, 'Users'),
  page(`${settings}/users/new`, managers, 'Invite user'),
  page(
    `${settings}/users/[userId]`,
    managers,
    ({ user }) => user.name,
    ({ user }) => `/settings/users/${user.id}`,
  ),
  page(`${settings}/mail`, managers, 'Mail'),
  page(`${settings}/incoming-mail`, staff, 'Incoming mail'),
  page(`${settings}/api-keys`, managers, 'API keys'),
  page(`${settings}/api-keys/new`, managers, 'New API key'),
  page('(guide)/guide/api', 'anyone', 'Report attempts'),
  page('(guide)/guide', 'anyone', guide.title),
  page('(guide)/guide/chargers', 'anyone', 'Your charger’s words'),
  page('(guide)/diagnose', 'anyone', 'Diagnose a log'),
  page('(public)/forgot-password', 'anyone', 'Forgot your password'),
  // Who is signed in already is sent on.
  page('(public)/sign-in', 'anyone', (things, role) =>
    role === null ? 'Sign in' : ownOr('Overview')(things, role),
  ),
  page(
    '(public)/link/[token]',
    'anyone',
    'Welcome to Exolink Support',
    ({ linkToken }) => `/link/${linkToken}`,
  ),
  page('(public)/rate/[token]', 'anyone', 'How did we do?', (of) => `/rate/${of.ratingToken}`),
];

/** A file without lines: read and answered, and nothing comes of it. */
const importOf = ({ tenant, importId }: Things) => ({
  tenantId: tenant.id,
  importId,
  text: 'identity\n',
});

const owned = (folder: string, path: Entry['path']): RouteEntry => ({
  ...{ file: `${folder}/route.ts`, path, readers: everyone, isOwned: true },
});
const csvRoute = (name: string): RouteEntry => ({
  file: `api/v1/${name}.csv/route.ts`,
  path: () => `/api/v1/${name}.csv`,
  readers: staff,
});

export const apiRoutes: readonly RouteEntry[] = [
  {
    file: '(portal)/bulk-fixes/[bulkId]/passwords/route.ts',
    path: ({ bulk }) => `/bulk-fixes/${bulk.id}/passwords`,
    readers: staff,
    isPersonal: true,
    send: () => ({}),
  },
  { file: 'healthz/route.ts', path: () => '/healthz', readers: 'anyone' },
  { file: 'readyz/route.ts', path: () => '/readyz', readers: 'anyone' },
  {
    file: 'api/auth/[...nextauth]/route.ts',
    path: () => '/api/auth/session',
    readers: 'anyone',
  },
  csvRoute('chargers'),
  csvRoute('ticket-report'),
  {
    // For programs: without a key it refuses everybody, whatever their cookie.
    file: 'api/v1/attempts/route.ts',
    path: () => '/api/v1/attempts',
    readers: 'keys',
    send: () => [],
  },
  {
    file: 'api/v1/mail/route.ts',
    path: () => '/api/v1/mail',
    readers: 'keys',
    send: () => ({}),
  },
  { file: 'api/v1/root-ca.pem/route.ts', path: () => '/api/v1/root-ca.pem', readers: everyone },
  { file: 'api/v1/root-ca.der/route.ts', path: () => '/api/v1/root-ca.der', readers: everyone },
  { file: 'api/v1/find/route.ts', path: () => '/api/v1/find?q=charger', readers: everyone },
  {
    file: 'api/v1/diagnose/route.ts',
    path: () => '/api/v1/diagnose',
    readers: 'anyone',
    send: () => ({ log: 'HTTP/1.1 401 Unauthorized' }),
  },
  { file: 'api/live/overview/route.ts', path: () => '/api/live/overview', readers: everyone },
  owned('api/live/chargers/[chargerId]', ({ charger }) => `/api/live/chargers/${charger.id}`),
  { file: 'api/live/tickets/route.ts', path: () => '/api/live/tickets', readers: everyone },
  owned('api/live/tickets/[number]', ({ ticket }) => `/api/live/tickets/${ticket.number}`),
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
  {
    file: `${chargers}/new/similar/route.ts`,
    path: ({ tenant, charger }) =>
      `/chargers/new/similar?tenant=${tenant.id}&identity=${charger.identity.toLowerCase()}`,
    readers: managers,
    isOwned: true,
  },
  {
    file: `${chargers}/import/preview/route.ts`,
    path: () => '/chargers/import/preview',
    readers: managers,
    isOwned: true,
    send: importOf,
  },
  {
    file: `${chargers}/import/run/route.ts`,
    path: () => '/chargers/import/run',
    readers: managers,
    isOwned: true,
    send: importOf,
  },
  {
    file: `${chargers}/import/progress/[importId]/route.ts`,
    path: ({ importId }) => `/chargers/import/progress/${importId}`,
    readers: managers,
    isOwned: true,
  },
];
