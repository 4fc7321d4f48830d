import { defineVendorModel } from '@/lib/vendors/vendor-model';

export const smartEvse = defineVendorModel({
  id: 'smartevse',
  vendor: 'SmartEVSE',
  name: 'SmartEVSE 3 and 3.5',
  sources: {
    docs: {
      title: 'SmartEVSE documentation: OCPP',
      url: 'https://github.com/dingo35/SmartEVSE-3.5/blob/master/docs/ocpp.md',
      kind: 'manual',
    },
    'half-open': {
      title: 'SmartEVSE issue 202: OCPP does not reconnect',
      url: 'https://github.com/dingo35/SmartEVSE-3.5/issues/202',
      kind: 'issue-thread',
    },
    roots: {
      title: 'SmartEVSE issue 363: OCPP only works without TLS',
      url: 'https://github.com/dingo35/SmartEVSE-3.5/issues/363',
      kind: 'issue-thread',
    },
  },
  match: { vendors: ['smartevse', 'stegen'], models: [], distinctModels: ['^smartevse'] },
  ocppVersions: { value: ['1.6'], source: 'docs' },
  place: { kind: 'web-page', path: ['Web dashboard', 'OCPP settings'], source: 'docs' },
  fields: {
    url: [{ name: 'Backend URL', holds: 'url', source: 'docs' }],
    identity: { name: 'Charge Box ID', source: 'docs' },
    password: { name: 'Password', source: 'docs' },
  },
  urlForm: { value: 'split', source: 'docs' },
  identityIs: { value: 'free', source: 'docs' },
  maxIdentityLength: { value: 20, source: 'docs' },
  key: { form: 'text', maxLength: 40, source: 'docs' },
  remarks: [
    {
      text: 'The identity takes printable ASCII alone, without < > & " and \'.',
      source: 'docs',
    },
  ],
  faults: [
    {
      id: 'believes-to-be-connected',
      from: '3.7.4',
      through: '3.7.4',
      symptom:
        'After the connection was cut the charger goes on saying that it is connected, and does not try again.',
      remedy: 'Switch OCPP off and on in its settings, or restart it.',
      causes: ['half-open-no-reconnect'],
      source: 'half-open',
    },
    {
      id: 'new-root-unknown',
      symptom:
        'Chargers could not connect over wss any more after a CPMS changed to another root certificate.',
      remedy: 'Update the firmware.',
      causes: ['ca-not-trusted', 'silent-after-certificate-change'],
      source: 'roots',
    },
  ],
});
