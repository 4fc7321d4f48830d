import { defineVendorModel } from '@/lib/vendors/vendor-model';

export const benderChargeController = defineVendorModel({
  id: 'bender-charge-controller',
  vendor: 'Bender',
  name: 'Charge Controller, also in Ebee chargers',
  sources: {
    guide: {
      title: 'Bender documentation: OCPP in-depth guide',
      url: 'https://www.bender.de/docs/charge-controller/OCPP/ocpp-in-depth-guide',
      kind: 'manual',
    },
    ecarup: {
      title: 'eCarUp wiki: integration of Ebee stations',
      url: 'https://sites.google.com/smart-me.com/wiki-english/ocpp/ebee',
      kind: 'integration-guide',
    },
  },
  match: { vendors: ['bender', 'ebee'], models: [], distinctModels: ['^cc612'] },
  ocppVersions: { value: ['1.6'], source: 'guide' },
  place: { kind: 'web-page', path: ['The charger’s web page', 'Backend', 'OCPP'], source: 'guide' },
  fields: {
    url: [{ name: 'WebSocket JSON OCPP URL', holds: 'url', source: 'ecarup' }],
    identity: { name: 'ChargePoint ID (OCPP)', source: 'ecarup' },
  },
  urlForm: { value: 'split', source: 'ecarup' },
  urlEndsWithSlash: { value: true, source: 'ecarup' },
  remarks: [
    {
      text: 'The URL must end with a slash, and the identity must not hold special characters.',
      source: 'ecarup',
    },
    {
      text: '“Backend › Connection Status” and “Diagnostics › OCPP Status” tell how far it came.',
      source: 'guide',
    },
  ],
});
