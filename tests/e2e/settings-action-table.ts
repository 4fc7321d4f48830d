import { randomUUID } from 'node:crypto';
import { callers, formsOf, signedIn, type ActionEntry } from './action-entry';
import type { ActionThings } from './action-things';
import { everyone, managers, operators } from './entry';

/** The actions of settings and accounts, and who may. */

const settings = '(portal)/settings';

const ofUser = ({ user }: ActionThings) => ({ userId: user.id });
const ofWebhook = ({ webhook }: ActionThings) => ({ webhookId: webhook.id });
const hook = { name: 'Pager', url: 'https://hooks.example.com/in', 'events[]': ['fix.failed'] };

export const settingsActions: readonly ActionEntry[] = [
  // Both are corrected before anything is looked up: their own tests sign in with them.
  ...formsOf('(public)/sign-in', callers, { signInAction: () => ({ email: '', password: '' }) }),
  ...formsOf('(public)/link/[token]', callers, {
    setPasswordAction: ({ linkToken }) => ({ token: linkToken, password: 'short' }),
  }),
  ...formsOf(`${settings}/sites`, managers, {
    createSiteAction: ({ tenant }) => ({ tenantId: tenant.id, name: 'New site' }),
    updateSiteAction: ({ site }) => ({ siteId: site.id, name: 'Changed site' }),
    deleteSiteAction: ({ site }) => ({ id: site.id }),
  }),
  ...formsOf(`${settings}/cpms`, managers, {
    createCpmsAction: ({ tenant }) => ({ tenantId: tenant.id, name: 'New backend', url: '' }),
    updateCpmsAction: ({ cpms }) => ({ cpmsId: cpms.id, name: 'Changed backend', url: '' }),
    setPresentedSecretAction: ({ cpms }) => ({ cpmsId: cpms.id, secret: 'presented' }),
    deleteCpmsAction: ({ cpms }) => ({ id: cpms.id }),
  }),
  ...formsOf(`${settings}/tenants`, managers, {
    updateTenantAction: ({ tenant }) => ({
      tenantId: tenant.id,
      name: 'Changed tenant',
      slug: tenant.slug,
    }),
  }),
  ...formsOf(`${settings}/tenants`, operators, {
    createTenantAction: () => ({ name: 'New tenant', slug: `new-${randomUUID()}` }),
  }),
  ...formsOf(`${settings}/teams`, operators, {
    saveTeamAction: ({ teamId }) => ({ teamId, name: `Team ${teamId}` }),
    deleteTeamAction: ({ teamId }) => ({ id: teamId }),
  }),
  ...formsOf(`${settings}/users`, managers, {
    inviteUserAction: ({ tenant }) => ({
      email: `${randomUUID()}@example.test`,
      name: 'New colleague',
      role: 'admin',
      'tenantIds[]': [tenant.id],
    }),
    updateUserAction: ({ user, tenant }) => ({
      userId: user.id,
      name: 'Changed name',
      role: 'customer',
      'tenantIds[]': [tenant.id],
    }),
    createLinkAction: ofUser,
    enableUserAction: ofUser,
    disableUserAction: ofUser,
  }),
  ...formsOf(`${settings}/client-authorities`, managers, {
    addClientAuthorityAction: ({ tenant }) => ({ tenantId: tenant.id, pem: 'no certificate' }),
    removeClientAuthorityAction: ({ authorityId }) => ({ id: authorityId }),
  }),
  ...formsOf(`${settings}/api-keys`, managers, {
    createApiKeyAction: ({ tenant }) => ({ tenantId: tenant.id, name: 'New key' }),
    revokeApiKeyAction: ({ keyId }) => ({ keyId }),
  }),
  ...formsOf(`${settings}/webhooks`, managers, {
    createWebhookAction: ({ tenant }) => ({ tenantId: tenant.id, ...hook }),
    updateWebhookAction: (of) => ({ ...ofWebhook(of), ...hook }),
    changeWebhookStateAction: (of) => ({ ...ofWebhook(of), isActive: 'no' }),
    rotateSecretAction: ofWebhook,
    sendTestEventAction: ofWebhook,
    redeliverAction: ({ webhook }) => ({ deliveryId: webhook.deliveryId }),
    deleteWebhookAction: ofWebhook,
  }),
  ...formsOf(`${settings}/mail`, managers, {
    retryMessageAction: ({ messageId }) => ({ messageId }),
  }),
  ...formsOf(`${settings}/mail`, operators, { sendTestMailAction: () => ({}) }),
  // A session of the customer's, which nobody else ends.
  ...formsOf(`${settings}/account`, ['customer'], {
    revokeSessionAction: ({ sessionId }) => ({ sessionId }),
  }),
  ...formsOf(`${settings}/account`, signedIn, {
    saveMailChoicesAction: () => ({ timeZone: 'UTC' }),
    // The new one is corrected before the present one is looked up and counted.
    changePasswordAction: () => ({ currentPassword: 'not this one', newPassword: 'x' }),
    revokeOtherSessionsAction: () => ({}),
  }),
  {
    file: 'app/(portal)/choose-tenant.ts',
    name: 'chooseTenant',
    may: [...everyone, 'other customer'],
    call: ({ tenant }) => [tenant.id],
    refusesByError: true,
  },
  // The last one: whoever calls it is at the sign-in page then.
  { file: 'app/(portal)/sign-out.ts', name: 'signOut', may: callers, call: () => [] },
];
