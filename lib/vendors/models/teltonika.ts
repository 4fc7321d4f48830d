import { defineVendorModel } from '@/lib/vendors/vendor-model';

export const teltonikaTeltoCharge = defineVendorModel({
  id: 'teltonika-teltocharge',
  vendor: 'Teltonika',
  name: 'TeltoCharge',
  sources: {
    guide: {
      title: 'Teltonika Energy wiki: OCPP 1.6 JSON guide',
      url: 'https://wiki.teltonika-energy.com/view/OCPP_1.6_JSON_guide',
      kind: 'manual',
    },
    menu: {
      title: 'Teltonika Energy wiki: functionalities',
      url: 'https://wiki.teltonika-energy.com/view/Functionalities',
      kind: 'manual',
    },
  },
  match: { vendors: ['teltonika'], models: [], distinctModels: ['^teltocharge'] },
  ocppVersions: { value: ['1.6'], source: 'guide' },
  access: { value: 'code-on-label', source: 'menu' },
  remarks: [
    {
      text: 'The code of the installer menu is on the middle plate of the charger.',
      source: 'menu',
    },
  ],
});
