/** Every address of the portal, in one place. */
export const routes = {
  signIn: (returnTo?: string) => withQuery('/sign-in', { returnTo }),
  guide: (errorType?: string) => (errorType === undefined ? '/guide' : `/guide#${errorType}`),
  guideChargers: (modelId?: string) =>
    modelId === undefined ? '/guide/chargers' : `/guide/chargers#${modelId}`,
  diagnose: () => '/diagnose',
  overview: (query?: Query) => withQuery('/', query),
  chargers: (query?: Query) => withQuery('/chargers', query),
  charger: (chargerId: string, query?: Query) => withQuery(`/chargers/${chargerId}`, query),
  newCharger: (query?: Query) => withQuery('/chargers/new', query),
  similarChargers: (query: Query) => withQuery('/chargers/new/similar', query),
  editCharger: (chargerId: string) => `/chargers/${chargerId}/edit`,
  importChargers: (query?: Query) => withQuery('/chargers/import', query),
  importPreview: () => '/chargers/import/preview',
  importRun: () => '/chargers/import/run',
  importProgress: (importId: string) => `/chargers/import/progress/${importId}`,
  chargersCsv: (query?: Query) => withQuery('/api/v1/chargers.csv', query),
  attempts: (query?: Query) => withQuery('/attempts', query),
  sharedProblems: (query?: Query) => withQuery('/shared-problems', query),
  sharedProblem: (problemId: string, query?: Query) =>
    withQuery(`/shared-problems/${problemId}`, query),
  tickets: (query?: Query) => withQuery('/tickets', query),
  newTicket: (query?: Query) => withQuery('/tickets/new', query),
  ticket: (number: number, query?: Query) => withQuery(`/tickets/${number}`, query),
  ticketReports: (query?: Query) => withQuery('/tickets/reports', query),
  ticketReportCsv: (query?: Query) => withQuery('/api/v1/ticket-report.csv', query),
  ticketFile: (attachmentId: string) => `/api/v1/attachments/${attachmentId}`,
  ticketBundle: (number: number) => `/api/v1/tickets/${number}/evidence.json`,
  ticketArchive: (number: number) => `/api/v1/tickets/${number}/archive.zip`,
  ticketTopology: (number: number) => `/api/v1/tickets/${number}/topology.pdf`,
  ticketFiles: (number: number) => `/api/v1/tickets/${number}/attachments`,
  liveTickets: () => '/api/live/tickets',
  liveTicket: (number: number, query?: Query) => withQuery(`/api/live/tickets/${number}`, query),
  ticketPresence: (number: number) => `/api/live/tickets/${number}/presence`,
  ticketSettings: (query?: Query) => withQuery('/settings/tickets', query),
  teams: (query?: Query) => withQuery('/settings/teams', query),
  serviceLevels: (query?: Query) => withQuery('/settings/service-levels', query),
  cannedReplies: (query?: Query) => withQuery('/settings/canned-replies', query),
  newCannedReply: (query?: Query) => withQuery('/settings/canned-replies/new', query),
  cannedReply: (replyId: string, query: Query) =>
    withQuery(`/settings/canned-replies/${replyId}`, query),
  offeredReplies: (number: number) => `/api/v1/tickets/${number}/canned-replies`,
  renderedReply: (number: number, replyId: string) =>
    `/api/v1/tickets/${number}/canned-replies/${replyId}`,
  mail: (query?: Query) => withQuery('/settings/mail', query),
  incomingMail: (query?: Query) => withQuery('/settings/incoming-mail', query),
  unknownIdentities: (query?: Query) => withQuery('/unknown-identities', query),
  chargerMoves: (query?: Query) => withQuery('/charger-moves', query),
  bulkFixes: (query?: Query) => withQuery('/bulk-fixes', query),
  newBulkFix: (query?: Query) => withQuery('/bulk-fixes/new', query),
  bulkFix: (bulkId: string, query?: Query) => withQuery(`/bulk-fixes/${bulkId}`, query),
  bulkPasswords: (bulkId: string) => `/bulk-fixes/${bulkId}/passwords`,
  forgotPassword: () => '/forgot-password',
  settings: () => '/settings',
  account: () => '/settings/account',
  users: (query?: Query) => withQuery('/settings/users', query),
  newUser: () => '/settings/users/new',
  user: (userId: string) => `/settings/users/${userId}`,
  tenants: (query?: Query) => withQuery('/settings/tenants', query),
  newTenant: () => '/settings/tenants/new',
  tenant: (tenantId: string) => `/settings/tenants/${tenantId}`,
  sites: (query?: Query) => withQuery('/settings/sites', query),
  newSite: (query?: Query) => withQuery('/settings/sites/new', query),
  site: (siteId: string) => `/settings/sites/${siteId}`,
  cpmses: (query?: Query) => withQuery('/settings/cpms', query),
  newCpms: (query?: Query) => withQuery('/settings/cpms/new', query),
  cpms: (cpmsId: string) => `/settings/cpms/${cpmsId}`,
  clientAuthorities: (query?: Query) => withQuery('/settings/client-authorities', query),
  apiKeys: (query?: Query) => withQuery('/settings/api-keys', query),
  newApiKey: () => '/settings/api-keys/new',
  webhooks: (query?: Query) => withQuery('/settings/webhooks', query),
  newWebhook: (query?: Query) => withQuery('/settings/webhooks/new', query),
  webhook: (webhookId: string, query?: Query) =>
    withQuery(`/settings/webhooks/${webhookId}`, query),
  webhookDelivery: (webhookId: string, deliveryId: string) =>
    `/settings/webhooks/${webhookId}/deliveries/${deliveryId}`,
  webhookGuide: () => '/guide/webhooks',
  reportAttempts: () => '/api/v1/attempts',
  apiGuide: () => '/guide/api',
  audit: (query?: Query) => withQuery('/settings/history', query),
  link: (token: string) => `/link/${token}`,
  rate: (token: string) => `/rate/${token}`,
  rootCertificate: (form: 'pem' | 'der') => `/api/v1/root-ca.${form}`,
  liveCharger: (chargerId: string) => `/api/live/chargers/${chargerId}`,
  liveTenant: () => '/api/live/overview',
  find: (text: string) => withQuery('/api/v1/find', { q: text }),
} as const;

type Query = Record<string, string | readonly string[] | undefined>;

function withQuery(path: string, query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === '') continue;
    if (typeof value === 'string') params.set(name, value);
    else for (const one of value) params.append(name, one);
  }
  const text = params.toString();
  return text === '' ? path : `${path}?${text}`;
}
