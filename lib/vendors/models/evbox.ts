import { defineVendorModel } from '@/lib/vendors/vendor-model';

export const evboxElvi = defineVendorModel({
  id: 'evbox-elvi',
  vendor: 'EVBox',
  name: 'Elvi',
  sources: {
    sticker: {
      title: 'lbbrhzn/ocpp issue 2: EVBox Elvi',
      url: 'https://github.com/lbbrhzn/ocpp/issues/2',
      kind: 'issue-thread',
    },
    connect: {
      title: 'evcc template: EVBox Elvi',
      url: 'https://github.com/evcc-io/evcc/blob/master/templates/definition/charger/ocpp-evbox-elvi.yaml',
      kind: 'integration-guide',
    },
    warning: {
      title: 'evcc discussion 3806: changing the back end of an EVBox',
      url: 'https://github.com/evcc-io/evcc/discussions/3806',
      kind: 'issue-thread',
    },
  },
  match: { vendors: ['evbox'], models: ['elvi'], distinctModels: ['^elvi'] },
  place: { kind: 'app', path: ['EVBox Connect'], source: 'warning' },
  access: { value: 'code-on-label', source: 'sticker' },
  remarks: [
    {
      text: 'The sticker names the charge point ID, which begins with EVB, and a security code of ten digits for the app.',
      source: 'sticker',
    },
    {
      text: 'Installation settings such as the phase rotation are in the app’s installation mode.',
      source: 'connect',
    },
  ],
});
