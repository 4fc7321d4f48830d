import { defineVendorModel } from '@/lib/vendors/vendor-model';

export const spelsbergWallbox = defineVendorModel({
  id: 'spelsberg-wallbox',
  vendor: 'Spelsberg',
  name: 'Wallbox',
  sources: {
    setup: {
      title: 'Spelsberg support: back-end integration',
      url: 'https://spelsberg.com/service/support/e-mobility/wallbox/backend-integration',
      kind: 'support-article',
    },
  },
  match: { vendors: ['spelsberg'], models: [] },
  ocppVersions: { value: ['1.6'], source: 'setup' },
  place: {
    kind: 'app',
    path: ['Spelsberg app', 'System', 'Settings', 'More settings', 'OCPP'],
    source: 'setup',
  },
  fields: {
    url: [{ name: 'OCPP backend URL', holds: 'url', source: 'setup' }],
    identity: { name: 'OCPP Charge Point ID', source: 'setup' },
    password: { name: 'OCPP backend password', source: 'setup' },
    securityProfile: { name: 'OCPP SSL client mode', source: 'setup' },
  },
  remarks: [
    {
      text: 'Choose the way to the Internet in “Backend connection type”, and “OCPP-J 1.6” in “OCPP mode”.',
      source: 'setup',
    },
  ],
});
