import { defineVendorModel } from '@/lib/vendors/vendor-model';

export const everestLibocpp = defineVendorModel({
  id: 'everest-libocpp',
  vendor: 'EVerest',
  name: 'libocpp, such as in Pionix Yeti',
  sources: {
    schema: {
      title: 'libocpp: the internal configuration of OCPP 1.6 and its defaults',
      url: 'https://github.com/EVerest/libocpp/blob/main/config/v16/profile_schemas/Internal.json',
      kind: 'source-code',
    },
    config: {
      title: 'libocpp: a configuration of OCPP 1.6',
      url: 'https://github.com/EVerest/libocpp/blob/main/config/v16/config.json',
      kind: 'source-code',
    },
  },
  match: { vendors: ['pionix', 'everest'], models: [] },
  reports: [{ vendor: 'Pionix', model: 'Yeti', firmware: '0.1', source: 'config' }],
  fields: {
    url: [{ name: 'CentralSystemURI', holds: 'url', source: 'schema' }],
    identity: { name: 'ChargePointId', source: 'schema' },
    securityProfile: { name: 'SecurityProfile', source: 'config' },
  },
  tls: {
    ciphers: {
      value: [
        'ECDHE-ECDSA-AES128-GCM-SHA256',
        'ECDHE-ECDSA-AES256-GCM-SHA384',
        'AES128-GCM-SHA256',
        'AES256-GCM-SHA384',
        'TLS_AES_256_GCM_SHA384',
        'TLS_AES_128_GCM_SHA256',
      ],
      source: 'schema',
    },
    acceptsWildcardNames: { value: false, source: 'schema' },
  },
  retrySeconds: { value: 3, source: 'schema' },
  remarks: [
    {
      text: 'It waits 3 seconds and up to 10 more at random, and doubles the wait three times.',
      source: 'schema',
    },
  ],
  faults: [
    {
      id: 'wildcard-names-refused',
      symptom: 'By default the charger does not accept a certificate for a wildcard name.',
      remedy: 'Use a certificate with the whole host name, or set “VerifyCsmsAllowWildcards”.',
      causes: ['hostname-mismatch'],
      source: 'schema',
    },
    {
      id: 'no-ecdhe-with-rsa',
      symptom:
        'By default the charger offers no ECDHE with RSA in TLS 1.2: ECDHE-ECDSA or plain RSA with AES-GCM.',
      remedy: 'Offer TLS 1.3, a certificate with an elliptic curve, or AES128-GCM-SHA256.',
      causes: ['no-common-cipher'],
      source: 'schema',
    },
  ],
});
