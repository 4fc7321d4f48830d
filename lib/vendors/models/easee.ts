import { defineVendorModel } from '@/lib/vendors/vendor-model';

export const easeeCharger = defineVendorModel({
  id: 'easee-charger',
  vendor: 'Easee',
  name: 'Home, Charge, One, Up and Core with native OCPP',
  sources: {
    users: {
      title: 'Easee developers: commissioning OCPP for users',
      url: 'https://developer.easee.com/docs/ocpp-commissioning-easee-users',
      kind: 'manual',
    },
    evcc: {
      title: 'evcc documentation: Easee Charge (OCPP)',
      url: 'https://docs.evcc.io/en/chargers/easee-charge-ocpp',
      kind: 'integration-guide',
    },
  },
  match: { vendors: ['easee'], models: [], distinctModels: ['^easee'] },
  ocppVersions: { value: ['1.6'], source: 'evcc' },
  place: {
    kind: 'vendor-api',
    path: ['api.easee.com/local-ocpp', 'connection-details'],
    source: 'users',
  },
  fields: {
    url: [{ name: 'websocketConnectionArgs.url', holds: 'url', source: 'users' }],
    identity: { name: 'chargePointId', source: 'users' },
    password: { name: 'basicAuthPassword', source: 'users' },
    certificate: { name: 'websocketConnectionArgs.caCertificate', source: 'users' },
  },
  urlForm: { value: 'split', source: 'evcc' },
  identityIs: { value: 'serial-number-unless-set', source: 'evcc' },
  tls: { rootCertificate: { value: 'upload', source: 'users' } },
  access: { value: 'vendor-account', source: 'users' },
  remarks: [
    {
      text: 'Native OCPP needs firmware 328 or newer, and is set through Easee’s API alone.',
      source: 'users',
    },
  ],
});
