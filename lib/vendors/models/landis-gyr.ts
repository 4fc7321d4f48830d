import { defineVendorModel } from '@/lib/vendors/vendor-model';

export const landisGyrStation = defineVendorModel({
  id: 'landis-gyr-station',
  vendor: 'Landis+Gyr',
  name: 'stations with OCPP 1.6 JSON',
  sources: {
    setup: {
      title: 'Landis+Gyr EV Solutions: OCPP 1.6 JSON',
      url: 'https://landisgyr-evsolutions.atlassian.net/wiki/spaces/EKC/pages/4754374701',
      kind: 'manual',
    },
  },
  match: { vendors: ['landis', 'landisgyr'], models: [] },
  ocppVersions: { value: ['1.6'], source: 'setup' },
  place: { kind: 'app', path: ['OCPP 1.6 JSON'], source: 'setup' },
  fields: {
    password: { name: 'Access key', source: 'setup' },
    certificate: { name: 'Certificate', source: 'setup' },
  },
  identityIs: { value: 'serial-number', source: 'setup' },
  tls: { rootCertificate: { value: 'upload', source: 'setup' } },
  remarks: [
    {
      text: 'Select “OCPP 1.6 JSON” and switch the connection on. The certificate is a file on the phone.',
      source: 'setup',
    },
  ],
});
