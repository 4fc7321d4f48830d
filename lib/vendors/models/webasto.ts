import { defineVendorModel } from '@/lib/vendors/vendor-model';

export const webastoLive = defineVendorModel({
  id: 'webasto-live',
  vendor: 'Webasto',
  name: 'Live',
  sources: {
    manual: {
      title: 'Webasto Live: configuration instructions',
      url: 'https://manualmachine.com/webasto/live/19591757-configuration-instructions',
      kind: 'manual',
    },
  },
  match: { vendors: ['webasto'], models: ['live'] },
  place: {
    kind: 'web-page',
    path: ['Configuration interface', 'Back end', 'Connection'],
    source: 'manual',
  },
  remarks: [
    {
      text: 'The page is reached over the charger’s own Wi-Fi hotspot, over USB or over LAN.',
      source: 'manual',
    },
  ],
});
