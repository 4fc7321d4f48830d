import { defineVendorModel } from '@/lib/vendors/vendor-model';

export const warpCharger = defineVendorModel({
  id: 'tinkerforge-warp',
  vendor: 'Tinkerforge',
  name: 'WARP Charger',
  sources: {
    api: {
      title: 'WARP Charger documentation: the OCPP connection',
      url: 'https://docs.warp-charger.com/docs/mqtt_http/api_reference/ocpp',
      kind: 'manual',
    },
  },
  match: { vendors: ['tinkerforge'], models: [], distinctModels: ['^warp\\d'] },
  ocppVersions: { value: ['1.6'], source: 'api' },
  place: { kind: 'web-page', path: ['The charger’s address', 'ocpp/config'], source: 'api' },
  fields: {
    url: [{ name: 'url', holds: 'url', source: 'api' }],
    identity: { name: 'identity', source: 'api' },
    password: { name: 'pass', source: 'api' },
    certificate: { name: 'cert_id', source: 'api' },
  },
  urlForm: { value: 'split', source: 'api' },
  urlEndsWithSlash: { value: false, source: 'api' },
  key: {
    form: 'text-or-hex',
    hexIsSent: 'decoded',
    remark: 'Exactly 40 hex digits are taken for a key of 20 bytes. Anything else is sent as text.',
    source: 'api',
  },
  tls: { rootCertificate: { value: 'upload', source: 'api' } },
  remarks: [
    {
      text: 'A password is sent only with “enable_auth” on. The username is the identity.',
      source: 'api',
    },
  ],
});
