import { defineVendorModel } from '@/lib/vendors/vendor-model';

export const enstoStation = defineVendorModel({
  id: 'ensto-station',
  vendor: 'Ensto',
  name: 'stations with a Bender controller',
  sources: {
    setup: {
      title: 'eCarUp wiki: integration of Ensto stations',
      url: 'https://sites.google.com/smart-me.com/wiki-english/ocpp/ensto',
      kind: 'integration-guide',
    },
  },
  match: { vendors: ['ensto'], models: [] },
  ocppVersions: { value: ['1.6'], source: 'setup' },
  place: { kind: 'web-page', path: ['The controller’s web page, over micro USB'], source: 'setup' },
  fields: {
    url: [{ name: 'WebSocket JSON OCPP URL', holds: 'url', source: 'setup' }],
    identity: { name: 'ChargePoint ID (OCPP)', source: 'setup' },
  },
  urlForm: { value: 'split', source: 'setup' },
  urlEndsWithSlash: { value: true, source: 'setup' },
  access: { value: 'default-login', source: 'setup' },
  remarks: [
    {
      text: 'Set “OCPP Mode” to “OCPP-J 1.6”. The identity must not hold special characters.',
      source: 'setup',
    },
    { text: 'Firmware 4.00-2139 or newer is needed.', source: 'setup' },
  ],
});
