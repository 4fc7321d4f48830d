import { defineVendorModel } from '@/lib/vendors/vendor-model';

export const wallboxCharger = defineVendorModel({
  id: 'wallbox-charger',
  vendor: 'Wallbox',
  name: 'Pulsar, Commander 2 and Copper SB',
  sources: {
    setup: {
      title: 'Wallbox support: OCPP activation and setup guide',
      url: 'https://support.wallbox.com/en/knowledge-base/ocpp-activation-and-setup-guide/',
      kind: 'support-article',
    },
    evcc: {
      title: 'evcc template: Wallbox chargers over OCPP',
      url: 'https://github.com/evcc-io/evcc/blob/master/templates/definition/charger/ocpp-wallbox.yaml',
      kind: 'integration-guide',
    },
    pulsar: {
      title: 'lbbrhzn/ocpp issue 1414: Wallbox not completing the connection',
      url: 'https://github.com/lbbrhzn/ocpp/issues/1414',
      kind: 'issue-thread',
    },
    'pulsar-max': {
      title: 'lbbrhzn/ocpp issue 1510: Wallbox Pulsar Max disconnects after BootNotification',
      url: 'https://github.com/lbbrhzn/ocpp/issues/1510',
      kind: 'issue-thread',
    },
  },
  match: {
    vendors: ['wallbox', 'wallboxchargers'],
    models: [],
    distinctModels: ['^(?:plp|pup|ppr|cpb)\\d[a-z0-9]{2,4}$'],
  },
  reports: [
    { vendor: 'Wall Box Chargers', model: 'PUP1-U-1-6', firmware: '6.6.15', source: 'pulsar' },
    { vendor: 'Wall Box Chargers', model: 'PLP2-M-2-4', firmware: '6.6.12', source: 'pulsar-max' },
  ],
  ocppVersions: { value: ['1.6'], source: 'setup' },
  place: {
    kind: 'app',
    path: ['myWallbox app or portal', 'Enable OCPP'],
    source: 'evcc',
  },
  fields: {
    url: [{ name: 'URL', holds: 'url', source: 'evcc' }],
    identity: { name: 'Charge Point Identity', source: 'evcc' },
    password: { name: 'Password', source: 'evcc' },
  },
  urlForm: { value: 'split', source: 'pulsar' },
  identityIs: { value: 'free', source: 'evcc' },
  access: { value: 'vendor-account', source: 'setup' },
  remarks: [
    {
      text: 'In the portal the switch is called “OCPP WebSocket connection”. Choose “Other” as the provider.',
      source: 'pulsar',
    },
  ],
  faults: [
    {
      id: 'leaves-after-boot',
      from: '6.6.12',
      through: '6.6.15',
      symptom:
        'The charger connects, sends BootNotification and goes away. Requests that reach it before BootNotification is answered are suspected.',
      remedy: 'Let the CPMS wait with its own requests until BootNotification is answered.',
      causes: ['client-closes-at-once'],
      source: 'pulsar-max',
    },
  ],
});
