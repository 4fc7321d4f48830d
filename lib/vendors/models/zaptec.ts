import { defineVendorModel } from '@/lib/vendors/vendor-model';

export const zaptecCharger = defineVendorModel({
  id: 'zaptec-charger',
  vendor: 'Zaptec',
  name: 'Go, Go 2 and Pro',
  sources: {
    native: {
      title: 'Zaptec developers: OCPP 1.6J configuration',
      url: 'https://docs.zaptec.com/docs/zaptec-go-ocpp16j-configuration-guide',
      kind: 'manual',
    },
    keys: {
      title: 'Zaptec developers: OCPP 1.6J beyond the standard',
      url: 'https://docs.zaptec.com/docs/ocpp16j-non-standard-implementation-guidelines-on-zaptec-go',
      kind: 'manual',
    },
    cloud: {
      title: 'Zaptec help: Zaptec Cloud and OCPP integration',
      url: 'https://help.zaptec.com/hc/en-001/articles/4530001974033-Zaptec-Cloud-and-OCPP-Integration',
      kind: 'support-article',
    },
    legacy: {
      title: 'Zaptec help: legacy OCPP behaviour',
      url: 'https://help.zaptec.com/hc/en-001/articles/18281705086737-Zaptec-legacy-OCPP-behaviour',
      kind: 'support-article',
    },
    restart: {
      title: 'eCarUp wiki: integration of Zaptec stations',
      url: 'https://sites.google.com/smart-me.com/wiki-english/ocpp/zaptec',
      kind: 'integration-guide',
    },
  },
  match: { vendors: ['zaptec'], models: [], distinctModels: ['^zaptec'] },
  ocppVersions: { value: ['1.6'], source: 'native' },
  place: {
    kind: 'vendor-portal',
    path: ['Zaptec Portal', 'Installations', 'Settings', 'Authentication'],
    source: 'restart',
  },
  fields: {
    url: [{ name: 'URL', holds: 'url', source: 'cloud' }],
    password: { name: 'Initial device password', source: 'cloud' },
  },
  urlForm: { value: 'joined', source: 'legacy' },
  key: {
    form: 'hex',
    hexIsSent: 'decoded',
    remark:
      'Set over OCPP, the key is hex and is decoded. “UseAuthorizationKeyWithoutDecoding” makes the charger send it as it is.',
    source: 'keys',
  },
  restartAfterSaving: { value: true, source: 'restart' },
  access: { value: 'vendor-account', source: 'native' },
  remarks: [
    {
      text: 'The URL is set for the whole installation: {deviceId} in it stands for the serial number of each charger.',
      source: 'cloud',
    },
    {
      text: 'With “Use legacy OCPP behaviour” on, the device ID is the identity, its first letters small.',
      source: 'legacy',
    },
    {
      text: 'OCPP 1.6J in the charger itself needs firmware 2.4.2.4 (Go), 2.5.1.0 (Go UK), 3.2.1.0 (Go 2) or 7.5.4.0 (Pro).',
      source: 'native',
    },
  ],
  faults: [
    {
      id: 'legacy-identity',
      symptom:
        'In an older installation the device ID, its first letters small, is the identity, whatever the URL says.',
      remedy:
        'Switch “Use legacy OCPP behaviour” off in the installation’s authentication settings.',
      causes: ['identity-case-differs', 'identity-mismatch', 'case-differs', 'identity-twice'],
      source: 'legacy',
    },
    {
      id: 'key-is-decoded',
      symptom: 'A key that was set over OCPP is decoded from hex before it is sent.',
      remedy: 'Set “UseAuthorizationKeyWithoutDecoding” to true, or register the key as bytes.',
      causes: ['password-hex-decoded'],
      source: 'keys',
    },
  ],
});
