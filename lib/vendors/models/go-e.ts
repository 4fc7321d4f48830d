import { defineVendorModel } from '@/lib/vendors/vendor-model';

export const goeCharger = defineVendorModel({
  id: 'go-e-charger',
  vendor: 'go-e',
  name: 'Charger V3, Gemini and PRO',
  sources: {
    api: {
      title: 'go-e API documentation: OCPP',
      url: 'https://github.com/goecharger/go-eCharger-API-v2/blob/main/ocpp-en.md',
      kind: 'manual',
    },
    log: {
      title: 'go-eCharger-API-v2 issue 105: OCPP with evcc',
      url: 'https://github.com/goecharger/go-eCharger-API-v2/issues/105',
      kind: 'issue-thread',
    },
  },
  match: { vendors: ['goe', 'goecharger'], models: [], distinctModels: ['^goecharger'] },
  reports: [{ vendor: 'go-e', model: 'go-eCharger_V4', firmware: '055.5', source: 'log' }],
  ocppVersions: { value: ['1.6'], source: 'api' },
  place: { kind: 'app', path: ['go-e app', 'Internet', 'OCPP'], source: 'api' },
  fields: {
    url: [{ name: 'OCPP server url (ocppu)', holds: 'url', source: 'api' }],
    certificate: { name: 'OCPP server cert (ocppsc)', source: 'api' },
  },
  urlForm: { value: 'joined', source: 'api' },
  identityIs: { value: 'free', source: 'log' },
  tls: {
    rootCertificate: { value: 'upload', source: 'api' },
    verificationCanBeOff: { value: true, source: 'api' },
  },
  remarks: [
    {
      text: 'The identity is the last part of the URL that is typed. There is no field of its own for it.',
      source: 'api',
    },
    {
      text: 'Switch “OCPP use global CA Store” on to trust the usual public roots. “OCPP last error” tells why it failed.',
      source: 'api',
    },
  ],
});
