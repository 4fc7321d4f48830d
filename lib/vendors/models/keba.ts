import { defineVendorModel } from '@/lib/vendors/vendor-model';

export const kebaContact = defineVendorModel({
  id: 'keba-p30-x',
  vendor: 'KEBA',
  name: 'KeContact P30 x-series',
  sources: {
    password: {
      title: 'be.ENERGISED support: KEBA x-series with software version 1.15',
      url: 'https://support.has-to-be.com/hc/en-us/articles/10083340772242-KEBA-x-series-with-software-version-1-15-Adaptation-of-BasicAuth-password-rules',
      kind: 'support-article',
    },
    messages: {
      title: 'KEBA KC-P30 x-series: configuration manual 4.14, page 36',
      url: 'https://manualshive.com/ru/manual/keba/kecontact-kc-p30-x-series/kecontact-kc-p30-x-series_configuration-manual_660448-36.html',
      kind: 'manual',
    },
    web: {
      title: 'KEBA KC-P30 x-series: configuration manual 4.09, page 30',
      url: 'https://manualshive.com/en/manual/keba/kecontact-x-series/3839814?page=30',
      kind: 'manual',
    },
  },
  match: {
    vendors: ['keba'],
    models: ['^kcp30', '^(?:kecontact)?p30'],
    distinctModels: ['^kcp30'],
  },
  ocppVersions: { value: ['1.5', '1.6'], source: 'messages' },
  place: { kind: 'web-page', path: ['Web interface of the master'], source: 'web' },
  key: {
    form: 'hex',
    minLength: 32,
    maxLength: 40,
    hasEvenLength: true,
    hexIsSent: 'as-typed',
    remark: 'With software version 1.15: an even number of hex digits, 32 to 40.',
    source: 'password',
  },
  faults: [
    {
      id: 'key-form-is-strict',
      from: '1.15',
      through: '1.15',
      symptom:
        'With software version 1.15 the charger takes a password only with 32 to 40 hex digits, an even number of them.',
      remedy: 'Set a new password in that form, on both sides.',
      causes: ['key-set-but-not-sent', 'password-too-short', 'password-hex-text'],
      source: 'password',
    },
  ],
});
