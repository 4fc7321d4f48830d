import type { Role } from '@/lib/access/actor';
import { guide } from '@/lib/diagnosis/guide/guide';
import {
  everyone,
  managers,
  operators,
  staff,
  type Entry,
  type PageEntry,
  type Things,
} from './entry';

/** Every page of the portal: where it is, and who may open it. Kept whole by a test. */

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
  page(`${settings}/teams`, staff, 'Teams'),
  page(`${settings}/service-levels`, staff, 'Service levels'),
  page(`${settings}/canned-replies`, staff, 'Canned replies'),
  page(`${settings}/canned-replies/new`, managers, 'New canned reply'),
  page(
    `${settings}/canned-replies/[replyId]`,
    managers,
    'Look for connection loops',
    ({ tenant }) => `/settings/canned-replies/check-connection-loops?tenant=${tenant.id}`,
  ),
  page('(portal)/shared-problems', staff, 'Shared problems'),
  page(
    '(portal)/shared-problems/[problemId]',
    staff,
    ({ site }) => `3 of 3 chargers at ${site.name} fell silent`,
    ({ problem }) => `/shared-problems/${problem.id}`,
  ),
  page('(portal)/attempts', staff, 'Attempts'),
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
  page(`${settings}/webhooks`, managers, 'Webhooks'),
  page(`${settings}/webhooks/new`, managers, 'New webhook'),
  page(
    `${settings}/webhooks/[webhookId]`,
    managers,
    ({ webhook }) => webhook.name,
    ({ webhook }) => `/settings/webhooks/${webhook.id}`,
  ),
  page(
    `${settings}/webhooks/[webhookId]/deliveries/[deliveryId]`,
    managers,
    'webhook.test',
    ({ webhook }) => `/settings/webhooks/${webhook.id}/deliveries/${webhook.deliveryId}`,
  ),
  page('(guide)/guide/webhooks', 'anyone', 'Receive events'),
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
