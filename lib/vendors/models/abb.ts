import { defineVendorModel } from '@/lib/vendors/vendor-model';

export const abbTerraAc = defineVendorModel({
  id: 'abb-terra-ac',
  vendor: 'ABB',
  name: 'Terra AC',
  sources: {
    setup: {
      title: 'evcc discussion 14402: ABB Terra AC over OCPP',
      url: 'https://github.com/evcc-io/evcc/discussions/14402',
      kind: 'issue-thread',
    },
    log: {
      title: 'evcc issue 17979: ABB Terra AC, OCPP',
      url: 'https://github.com/evcc-io/evcc/issues/17979',
      kind: 'issue-thread',
    },
    disconnect: {
      title: 'evcc issue 15533: disconnected after GetConfiguration, firmware 1.8.21',
      url: 'https://github.com/evcc-io/evcc/issues/15533',
      kind: 'issue-thread',
    },
    restarts: {
      title: 'lbbrhzn/ocpp issue 1275: Terra AC restarts again and again',
      url: 'https://github.com/lbbrhzn/ocpp/issues/1275',
      kind: 'issue-thread',
    },
  },
  match: {
    vendors: ['abb'],
    models: ['^(?:cdt)?tac', '^terraac'],
    distinctModels: ['^cdttacw\\d'],
  },
  reports: [
    {
      vendor: 'ABB',
      model: 'CDT_TACW11::NET_WIFI',
      firmware: 'TAC3Z9119006710273::V1.8.21',
      source: 'log',
    },
    {
      vendor: 'ABB',
      model: 'CDT_TACW22::NET_WIFI',
      firmware: 'TAC3Z9119006710273::V1.8.21',
      source: 'restarts',
    },
  ],
  ocppVersions: { value: ['1.6'], source: 'log' },
  place: { kind: 'app', path: ['TerraConfig'], source: 'setup' },
  urlForm: { value: 'split', source: 'setup' },
  identityIs: { value: 'serial-number', source: 'log' },
  faults: [
    {
      id: 'ends-session-after-get-configuration',
      from: '1.8.21',
      through: '1.8.21',
      symptom:
        'The charger ends the connection or starts again soon after the CPMS has asked for its configuration.',
      remedy: 'Update the firmware.',
      causes: ['client-closes-at-once'],
      source: 'disconnect',
    },
  ],
});
