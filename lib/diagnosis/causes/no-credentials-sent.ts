import { defineCauses } from './cause';

export const noCredentialsSentCauses = defineCauses('no-credentials-sent', {
  'firmware-configuration-missing': {
    fromGuide: true,
    owner: 'installer',
    title: 'Authentication is not switched on in the charger',
    sentence: 'The charger asked to connect without a username and password.',
    explanation:
      'The charger’s configuration has no authentication method, or it was never saved, so the firmware sends no Authorization header at all.',
    confirmation: 'The charger’s local configuration page shows Basic authentication switched off.',
    solutions: ['verify-charger-configuration', 'update-firmware'],
  },
  'proxy-strips-authorization': {
    fromGuide: true,
    owner: 'network-team',
    title: 'A proxy removes the Authorization header',
    sentence:
      'The request arrived without credentials[[ through a proxy that added the header “{header}”]].',
    explanation:
      'A proxy, firewall or load balancer between the charger and Exolink forwards the request but drops the Authorization header.',
    confirmation:
      'A packet capture at the charger shows the Authorization header that is missing here.',
    solutions: ['check-network-path', 'verify-charger-configuration'],
  },
  'client-implementation-incorrect': {
    fromGuide: true,
    owner: 'manufacturer',
    title: 'The firmware’s WebSocket client leaves the header out',
    sentence: 'The charger’s WebSocket client sends no Authorization header.',
    explanation:
      'The HTTP or WebSocket client in the firmware does not send credentials with the first request, or waits for a challenge that OCPP does not use.',
    confirmation:
      'A packet capture at the charger shows a request without an Authorization header although a password is saved.',
    solutions: ['update-firmware', 'check-network-path'],
  },
  'key-set-but-not-sent': {
    owner: 'manufacturer',
    title: 'A password is saved but never sent',
    sentence:
      'The charger sends no credentials, although it was accepted before[[, last on {lastConnectedAt}]].',
    explanation:
      'Some firmware keeps the password in its settings and yet does not send it, often after an update or for as long as another security profile is selected.',
    confirmation:
      'The charger shows a saved password and Basic authentication, and its requests still carry no Authorization header.',
    solutions: ['update-firmware', 'verify-charger-configuration'],
  },
  'other-scheme-sent': {
    owner: 'installer',
    title: 'The charger uses another authentication scheme',
    sentence: 'The charger sent [[{scheme} ]]authorization where OCPP uses Basic.',
    explanation:
      'OCPP’s security profiles 1 and 2 use HTTP Basic authentication. A token or a digest in the Authorization header cannot be checked.',
    confirmation: 'The charger’s configuration names an authentication method other than Basic.',
    solutions: ['verify-charger-configuration', 'update-firmware'],
  },
});
