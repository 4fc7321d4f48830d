import { defineVendorModel } from '@/lib/vendors/vendor-model';

export const enplusAc = defineVendorModel({
  id: 'enplus-ac7000',
  vendor: 'EN+',
  name: 'AC7000',
  sources: {
    pings: {
      title: 'lbbrhzn/ocpp issue 211: EN+ AC7000-AE-25',
      url: 'https://github.com/lbbrhzn/ocpp/issues/211',
      kind: 'issue-thread',
    },
  },
  match: { vendors: ['en', 'enplus', 'enplustech'], models: ['^ac7000'] },
  ocppVersions: { value: ['1.6'], source: 'pings' },
  faults: [
    {
      id: 'pings-not-answered',
      symptom: 'The charger does not answer WebSocket pings, so that servers take it for dead.',
      remedy: 'Switch pings off for this charger at the CPMS, and rely on Heartbeat.',
      causes: ['ping-not-answered'],
      source: 'pings',
    },
  ],
});
