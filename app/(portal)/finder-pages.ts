import type { FinderPage } from '@/components/shell/finder-page';
import type { UserActor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { errorTypes } from '@/lib/diagnosis/error-types';
import { errorTypeNames } from '@/lib/format/error-type-name';
import { routes } from '@/lib/routes';
import { settingsEntries } from './settings/settings-entries';

/** What the finder offers beyond the navigation, once something is typed: what this person may open. */
export function finderPages(actor: UserActor): FinderPage[] {
  const pages: (FinderPage | false)[] = [
    can(actor, 'charger.create') && {
      ...{ href: routes.newCharger(), name: 'Register charger', within: 'Chargers' },
    },
    can(actor, 'charger.import') && {
      ...{ href: routes.importChargers(), name: 'Import chargers', within: 'Chargers' },
    },
    can(actor, 'attempt.read-all') && {
      ...{ href: routes.attempts(), name: 'Attempts', within: 'Chargers' },
    },
    can(actor, 'fix.bulk') && {
      ...{ href: routes.bulkFixes(), name: 'Bulk fixes', within: 'Chargers' },
    },
    can(actor, 'shared-problem.read') && {
      ...{ href: routes.sharedProblems(), name: 'Shared problems', within: 'Overview' },
    },
    can(actor, 'ticket.open') && {
      ...{ href: routes.newTicket(), name: 'Open a ticket', within: 'Tickets' },
    },
    can(actor, 'ticket.report') && {
      ...{ href: routes.ticketReports(), name: 'Ticket reports', within: 'Tickets' },
    },
  ];
  return [
    ...pages.filter((page) => page !== false),
    ...settingsEntries(actor).map(({ href, name }) => ({ href, name, within: 'Settings' })),
    ...errorTypes.map((type) => ({
      ...{ href: routes.guide(type), name: errorTypeNames[type], within: 'Guide' },
    })),
    { href: routes.guideChargers(), name: 'Chargers by manufacturer', within: 'Guide' },
    { href: routes.apiGuide(), name: 'Report attempts (API)', within: 'Guide' },
    { href: routes.webhookGuide(), name: 'Receive events (webhooks)', within: 'Guide' },
  ];
}
