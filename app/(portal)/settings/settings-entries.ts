import {
  AlarmClock,
  Building2,
  CircleUser,
  History,
  Inbox,
  KeyRound,
  LifeBuoy,
  Mail,
  MapPin,
  MessageSquareText,
  Server,
  ShieldCheck,
  Users,
  UsersRound,
  Webhook,
  type LucideIcon,
} from 'lucide-react';
import type { UserActor } from '@/lib/access/actor';
import { can, type Permission } from '@/lib/access/policy';
import { routes } from '@/lib/routes';

export type SettingsEntry = {
  href: string;
  name: string;
  about: string;
  icon: LucideIcon;
  permission: Permission;
};

const entries: readonly SettingsEntry[] = [
  {
    href: routes.tenants(),
    name: 'Tenants',
    about: 'The organisations that run chargers, and their part of the station URL.',
    icon: Building2,
    permission: 'tenant.read',
  },
  {
    href: routes.cpmses(),
    name: 'CPMSs',
    about: 'Management systems: where they are, how they answer, how much they take.',
    icon: Server,
    permission: 'cpms.read',
  },
  {
    href: routes.clientAuthorities(),
    name: 'Client authorities',
    about: 'Whose certificates chargers may present in place of a password.',
    icon: ShieldCheck,
    permission: 'client-authority.read',
  },
  {
    href: routes.sites(),
    name: 'Sites',
    about: 'Where chargers stand. Chargers of one site often share one problem.',
    icon: MapPin,
    permission: 'site.read',
  },
  {
    href: routes.ticketSettings(),
    name: 'Tickets',
    about: 'Whom tickets go to by their cause, and when they count as solved.',
    icon: LifeBuoy,
    permission: 'ticket-contact.read',
  },
  {
    href: routes.serviceLevels(),
    name: 'Service levels',
    about: 'How soon tickets are to be answered and solved, in which business hours.',
    icon: AlarmClock,
    permission: 'service-level.read',
  },
  {
    href: routes.cannedReplies(),
    name: 'Canned replies',
    about: 'Answers to begin from, with the values of the charger that a ticket is about.',
    icon: MessageSquareText,
    permission: 'canned-reply.read',
  },
  {
    href: routes.users(),
    name: 'Users',
    about: 'Who may open this portal, in which role and for which tenants.',
    icon: Users,
    permission: 'user.read',
  },
  {
    href: routes.mail(),
    name: 'Mail',
    about: 'Whether a mail server is set, what waits to be sent and what could not be.',
    icon: Mail,
    permission: 'mail.read',
  },
  {
    href: routes.incomingMail(),
    name: 'Incoming mail',
    about: 'Answers by mail that nobody could match with a ticket, for you to look at.',
    icon: Inbox,
    permission: 'incoming-mail.read',
  },
  {
    href: routes.teams(),
    name: 'Teams',
    about: 'Who takes tickets together: a shift, a region, the network team.',
    icon: UsersRound,
    permission: 'team.read',
  },
  {
    href: routes.apiKeys(),
    name: 'API keys',
    about: 'For another gateway that reports the connection attempts it sees.',
    icon: KeyRound,
    permission: 'api-key.read',
  },
  {
    href: routes.webhooks(),
    name: 'Webhooks',
    about: 'Posts what happens to chargers and tickets to your own systems, signed.',
    icon: Webhook,
    permission: 'webhook.read',
  },
  {
    href: routes.audit(),
    name: 'Change history',
    about: 'Who changed what and when. Nothing in it can be edited.',
    icon: History,
    permission: 'audit.read',
  },
  {
    href: routes.account(),
    name: 'Your account',
    about: 'Your password, your mails, and the browsers that are signed in.',
    icon: CircleUser,
    permission: 'own-account.manage',
  },
];

/** The settings that this person may look at. */
export function settingsEntries(actor: UserActor): SettingsEntry[] {
  return entries.filter(({ permission }) => can(actor, permission));
}
