import { defineCauses } from './cause';

export const credentialsNotSetCauses = defineCauses('credentials-not-set', {
  'provisioning-incomplete': {
    fromGuide: true,
    owner: 'installer',
    title: 'Commissioning was not finished',
    sentence: 'The charger’s username and password have not been entered yet.',
    explanation:
      'Authentication is switched on in the charger, but nobody has entered its credentials yet.',
    confirmation: 'The credential fields in the charger’s configuration are empty.',
    solutions: ['reconfigure-charger', 'use-configuration-api', 'configure-over-service-port'],
  },
  'factory-reset': {
    fromGuide: true,
    owner: 'installer',
    title: 'The charger was reset to factory settings',
    sentence:
      'The charger has lost its credentials[[: it was accepted before, last on {lastConnectedAt}]].',
    explanation:
      'A factory reset clears the OCPP settings. The charger has to be configured again.',
    confirmation: 'The charger’s other settings are back at their defaults too.',
    solutions: ['reconfigure-charger', 'use-configuration-api', 'configure-over-service-port'],
  },
  'configuration-corrupted': {
    fromGuide: true,
    owner: 'installer',
    title: 'The charger’s configuration is damaged',
    sentence: 'The charger sent an Authorization header with nothing usable in it.',
    explanation:
      'The stored settings were damaged, for instance by a power cut while saving or by an update that failed.',
    confirmation:
      'The charger’s configuration shows empty or unreadable values that were right before.',
    solutions: ['reconfigure-charger', 'configure-over-service-port', 'use-configuration-api'],
  },
  'password-field-empty': {
    owner: 'installer',
    title: 'The password field is empty',
    sentence: 'The charger sent a username[[ “{username}”]] and an empty password.',
    explanation:
      'The username is set, but the password field of the charger’s configuration is empty or was not saved.',
    confirmation: 'The password field in the charger’s configuration is empty.',
    solutions: ['reconfigure-charger', 'use-configuration-api', 'configure-over-service-port'],
  },
  'username-field-empty': {
    owner: 'installer',
    title: 'The username field is empty',
    sentence: 'The charger sent a password without a username.',
    explanation: 'The username has to be the charger’s identity, exactly as in the URL.',
    confirmation: 'The username field in the charger’s configuration is empty.',
    solutions: ['reconfigure-charger', 'use-configuration-api'],
  },
  'no-password-registered': {
    owner: 'cpms-admin',
    title: 'No password is set for this charger in Exolink',
    sentence: 'The charger sent a password, but none is set for it in Exolink.',
    explanation:
      'The charger is registered without a credential, so no password that it sends can be right.',
    confirmation: 'The charger’s page in Exolink shows no active credential.',
    solutions: ['reset-charger-password', 'verify-credentials-in-cpms'],
  },
});
