import { defineVendorModel } from '@/lib/vendors/vendor-model';

const ecarup = {
  title: 'eCarUp wiki: integration of Garo stations',
  url: 'https://sites.google.com/smart-me.com/wiki-english/ocpp/garo',
  kind: 'integration-guide',
} as const;

export const garoEntity = defineVendorModel({
  id: 'garo-entity',
  vendor: 'Garo',
  name: 'Entity Pro',
  sources: { ecarup },
  match: { vendors: ['garo'], models: ['entity'] },
  place: { kind: 'app', path: ['Garo Connect', 'Third-party provider'], source: 'ecarup' },
  fields: {
    url: [{ name: 'CsmsUrl', holds: 'url', source: 'ecarup' }],
    identity: { name: 'DeviceId', source: 'ecarup' },
  },
  urlForm: { value: 'split', source: 'ecarup' },
  identityIs: { value: 'free', source: 'ecarup' },
  restartAfterSaving: { value: true, source: 'ecarup' },
  remarks: [
    { text: 'Phone and charger must be in the same network.', source: 'ecarup' },
    { text: 'Switch plans and free use off in the general settings first.', source: 'ecarup' },
  ],
});

export const garoGlb = defineVendorModel({
  id: 'garo-glb',
  vendor: 'Garo',
  name: 'GLB+ and LS4 Compact',
  sources: { ecarup },
  match: { vendors: ['garo'], models: ['^(?:garo)?(?:glb|ls4)'] },
  ocppVersions: { value: ['1.6'], source: 'ecarup' },
  place: {
    kind: 'web-page',
    path: ['The controller’s web page, over micro USB'],
    source: 'ecarup',
  },
  fields: { url: [{ name: 'WebSocket JSON OCPP URL', holds: 'url', source: 'ecarup' }] },
  urlForm: { value: 'split', source: 'ecarup' },
  urlEndsWithSlash: { value: true, source: 'ecarup' },
  remarks: [
    {
      text: 'Set “OCPP Mode” to “OCPP-J 1.6”. Firmware 4.00-2139 or newer is needed.',
      source: 'ecarup',
    },
  ],
});
