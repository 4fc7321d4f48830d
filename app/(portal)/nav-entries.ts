import type { NavEntry } from '@/components/shell/nav-entry';
import type { UserActor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import type { PortalFrame } from '@/lib/live/get-portal-frame';
import { routes } from '@/lib/routes';

/** The navigation of this person: only what their role may open. */
export function navEntries(actor: UserActor, frame: PortalFrame): NavEntry[] {
  const entries: (NavEntry | false)[] = [
    can(actor, 'overview.read') && {
      ...{ id: 'overview', href: routes.overview(), name: 'Overview' },
      also: [routes.sharedProblems()],
    },
    can(actor, 'charger.read') && {
      id: 'chargers',
      href: routes.chargers(),
      also: [routes.attempts(), routes.bulkFixes()],
      name: 'Chargers',
      count: { value: frame.failingCount, meaning: 'failing or silent', isAlarming: true },
    },
    can(actor, 'ticket.read') && {
      id: 'tickets',
      href: routes.tickets(),
      name: actor.role === 'customer' ? 'Your tickets' : 'Tickets',
      count: {
        value: frame.ticketCount,
        meaning: actor.role === 'customer' ? 'waiting for you' : 'new',
        isAlarming: false,
      },
    },
    can(actor, 'unknown-identity.read') && {
      id: 'unknown-identities',
      href: routes.unknownIdentities(),
      name: 'Unknown identities',
      count: { value: frame.unknownCount ?? 0, meaning: 'not registered', isAlarming: false },
    },
    // There for as long as somebody waits for an answer.
    (frame.moveCount ?? 0) > 0 && {
      id: 'charger-moves',
      href: routes.chargerMoves(),
      name: 'Moves to answer',
      count: { value: frame.moveCount ?? 0, meaning: 'waiting for your answer', isAlarming: false },
    },
    { id: 'diagnose', href: routes.diagnose(), name: 'Diagnose a log' },
    { id: 'guide', href: routes.guide(), name: 'Guide' },
    { id: 'settings', href: routes.settings(), name: 'Settings' },
  ];
  return entries.filter((entry) => entry !== false);
}
