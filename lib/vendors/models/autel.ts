import { defineVendorModel } from '@/lib/vendors/vendor-model';

export const autelMaxiCharger = defineVendorModel({
  id: 'autel-maxicharger',
  vendor: 'Autel',
  name: 'MaxiCharger AC',
  sources: {
    setup: {
      title: 'evcc template: Autel AC MaxiCharger and AC Compact',
      url: 'https://github.com/evcc-io/evcc/blob/master/templates/definition/charger/ocpp-autel.yaml',
      kind: 'integration-guide',
    },
    handshake: {
      title: 'lbbrhzn/ocpp pull request 1933: chargers without the Connection header',
      url: 'https://github.com/lbbrhzn/ocpp/pull/1933',
      kind: 'issue-thread',
    },
    'root-change': {
      title: 'SmartEVSE issue 363: chargers after a CPMS changed its root certificate',
      url: 'https://github.com/dingo35/SmartEVSE-3.5/issues/363',
      kind: 'issue-thread',
    },
  },
  match: { vendors: ['autel'], models: [], distinctModels: ['^maxicharger'] },
  ocppVersions: { value: ['1.6'], source: 'setup' },
  place: { kind: 'app', path: ['Autel Charge', 'OCPP Server', 'Custom'], source: 'setup' },
  fields: {
    url: [{ name: 'Server URL', holds: 'url', source: 'setup' }],
    identity: { name: 'Charger ID', source: 'setup' },
    password: { name: 'Authorisation Key', source: 'setup' },
  },
  urlForm: { value: 'split', source: 'setup' },
  identityIs: { value: 'serial-number-unless-set', source: 'setup' },
  remarks: [
    {
      text: 'Own servers need at least V1.51.00 of the charge control module and V1.19.00 of the power control module.',
      source: 'setup',
    },
  ],
  faults: [
    {
      id: 'connection-header-missing',
      from: '1.38.00',
      through: '1.38.00',
      symptom:
        'The MaxiCharger US AC LW10-N14 leaves out the header “Connection: Upgrade”, so that strict servers refuse every attempt.',
      remedy: 'Update the firmware of the charge control module.',
      causes: ['upgrade-header-missing', 'upgrade-header-stripped'],
      source: 'handshake',
    },
    {
      id: 'new-root-unknown',
      symptom:
        'Chargers could not connect any more after a CPMS changed to another root certificate, until the new one was installed on them.',
      remedy: 'Ask Autel for a firmware that knows the new root.',
      causes: ['ca-not-trusted', 'silent-after-certificate-change'],
      source: 'root-change',
    },
  ],
});
