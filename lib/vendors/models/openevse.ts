import { defineVendorModel } from '@/lib/vendors/vendor-model';

export const openEvse = defineVendorModel({
  id: 'openevse',
  vendor: 'OpenEVSE',
  name: 'Advanced Series',
  sources: {
    code: {
      title: 'OpenEVSE firmware: the OCPP client',
      url: 'https://github.com/OpenEVSE/openevse_esp32_firmware/blob/master/src/ocpp.cpp',
      kind: 'source-code',
    },
    roots: {
      title: 'OpenEVSE issue 806: the Let’s Encrypt CA is out of date',
      url: 'https://github.com/OpenEVSE/openevse_esp32_firmware/issues/806',
      kind: 'issue-thread',
    },
  },
  match: { vendors: ['openevse'], models: [] },
  reports: [{ vendor: 'OpenEVSE', model: 'Advanced Series', source: 'code' }],
  ocppVersions: { value: ['1.6'], source: 'code' },
  fields: {
    url: [{ name: 'ocpp_server', holds: 'url', source: 'code' }],
    identity: { name: 'ocpp_chargeBoxId', source: 'code' },
    password: { name: 'ocpp_authkey', source: 'code' },
  },
  tls: { rootCertificate: { value: 'built-in', source: 'roots' } },
  restartAfterSaving: { value: false, source: 'code' },
  faults: [
    {
      id: 'roots-out-of-date',
      through: '4.0.0',
      symptom:
        'The root certificates are part of the firmware. Version 4.0.0 did not know the newer ones of Let’s Encrypt, as was seen with MQTT.',
      remedy: 'Update the firmware.',
      causes: ['ca-not-trusted', 'silent-after-certificate-change'],
      source: 'roots',
    },
  ],
});
