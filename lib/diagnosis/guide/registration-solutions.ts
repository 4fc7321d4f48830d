import { defineSolutions } from './solution';

const notRegistered = defineSolutions('not-registered', {
  'register-charger': {
    fromGuide: true,
    title: 'Register the charger in the CPMS',
    steps: [
      {
        id: 'register-identity',
        text: 'Register the charger with exactly this identity.',
        field: 'identity',
      },
      { id: 'set-its-password', text: 'Generate its password and enter it in the charger.' },
    ],
  },
  'check-identity-formatting': {
    fromGuide: true,
    title: 'Compare the identity on both sides',
    steps: [
      {
        id: 'compare-identity',
        text: 'Compare the identity that the charger sends with the one that is registered.',
        field: 'identity',
      },
      {
        id: 'common-issues',
        text: 'Look for the usual differences:',
        steps: [
          { id: 'charger-sends', text: 'The charger sends VENDOR_MODEL_123.' },
          { id: 'cpms-expects', text: 'The CPMS expects vendor-model-123.' },
        ],
      },
      {
        id: 'make-equal',
        text: 'Change the charger’s configuration or the registration, so that both are equal.',
      },
    ],
  },
  'use-right-tenant': {
    title: 'Use the right tenant',
    steps: [
      { id: 'find-owner', text: 'Find out which tenant the charger belongs to.' },
      { id: 'enter-its-url', text: 'Enter that tenant’s URL in the charger.', field: 'url' },
    ],
  },
  'restore-charger': {
    title: 'Restore the charger, or switch off its connection',
    steps: [
      { id: 'restore', text: 'Restore the charger in Exolink if it is still in use.' },
      { id: 'or-remove-url', text: 'Otherwise remove the URL from the charger’s configuration.' },
    ],
  },
});

const wrongEndpoint = defineSolutions('wrong-endpoint', {
  'correct-station-url': {
    title: 'Correct the URL in the charger',
    steps: [
      {
        id: 'open-ocpp-url',
        text: 'Open the OCPP configuration of the charger.',
        topic: 'configuration',
      },
      { id: 'enter-url', text: 'Enter the URL exactly like this.', field: 'url' },
      {
        id: 'save-url',
        text: 'Save, restart the charger, and check that the URL was not cut off.',
      },
    ],
  },
  'enter-url-and-identity-apart': {
    title: 'Enter URL and identity apart',
    steps: [
      {
        id: 'know-what-is-appended',
        text: 'Many chargers append their identity to the URL. In that case:',
        urlForm: 'split',
        steps: [
          { id: 'enter-endpoint', text: 'Enter the URL without the identity.', field: 'endpoint' },
          { id: 'enter-identity', text: 'Enter the identity in its own field.', field: 'identity' },
        ],
      },
      {
        id: 'or-enter-whole',
        text: 'Otherwise enter the whole URL.',
        urlForm: 'joined',
        field: 'url',
      },
    ],
  },
});

const protocolMismatch = defineSolutions('protocol-mismatch', {
  'set-ocpp-version': {
    title: 'Select OCPP 1.6, 2.0.1 or 2.1 in its JSON form',
    steps: [
      {
        id: 'select-version',
        text: 'Select OCPP 1.6-J, 2.0.1 or 2.1 in the charger’s configuration.',
      },
      { id: 'not-soap', text: 'Do not select SOAP or a protocol of the manufacturer’s own.' },
      {
        id: 'name-exactly',
        text: 'If the name can be typed, write ocpp1.6, ocpp2.0.1 or ocpp2.1, in small letters.',
      },
    ],
  },
  'use-right-port': {
    title: 'Let scheme and port match',
    steps: [
      { id: 'enter-matching-url', text: 'Enter the URL with its scheme and port.', field: 'url' },
      {
        id: 'check-tls-setting',
        text: 'If the charger has its own setting for TLS, switch it on for “wss” and off for “ws”.',
      },
    ],
  },
  'allow-websocket-through-proxy': {
    title: 'Let WebSockets through the proxy',
    steps: [
      {
        id: 'pass-upgrade',
        text: 'Set up the proxy to pass on the headers Connection and Upgrade.',
      },
      { id: 'use-http-1-1', text: 'Let it speak HTTP/1.1 to Exolink.' },
      { id: 'bypass-proxy', text: 'If that is not possible, let the charger bypass the proxy.' },
    ],
  },
});

export const registrationSolutions = { ...notRegistered, ...wrongEndpoint, ...protocolMismatch };
