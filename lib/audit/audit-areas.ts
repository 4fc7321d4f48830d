/** What can be changed, by the first word of an audit action, for filters. */
export const auditAreas = {
  charger: 'Chargers',
  credential: 'Passwords and certificates',
  'client-authority': 'Client authorities',
  fix: 'Fixes',
  ticket: 'Tickets',
  'ticket-contact': 'Ticket contacts',
  'ticket-view': 'Views of tickets',
  team: 'Teams',
  'canned-reply': 'Canned replies',
  import: 'CSV imports',
  'unknown-identity': 'Unknown identities',
  site: 'Sites',
  cpms: 'CPMSs',
  tenant: 'Tenants',
  'api-key': 'API keys',
  webhook: 'Webhooks',
  mail: 'Mail',
  'incoming-mail': 'Incoming mail',
  user: 'Users and sign-ins',
  session: 'Sessions',
} as const;
export type AuditArea = keyof typeof auditAreas;

export function isAuditArea(text: string | undefined): text is AuditArea {
  return text !== undefined && Object.hasOwn(auditAreas, text);
}
