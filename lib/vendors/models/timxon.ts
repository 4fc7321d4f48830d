import { defineVendorModel } from '@/lib/vendors/vendor-model';

export const timxonEvc = defineVendorModel({
  id: 'timxon-evc',
  vendor: 'Timxon (Morek)',
  name: 'EVC A0-MEV, also under other names',
  sources: {
    idle: {
      title: 'lbbrhzn/ocpp issue 1679: disconnects when idle, firmware A0-V2.1.0-beta2',
      url: 'https://github.com/lbbrhzn/ocpp/issues/1679',
      kind: 'issue-thread',
    },
  },
  match: { vendors: ['timxon', 'morek'], models: [], distinctModels: ['^eawa0\\d\\dt'] },
  ocppVersions: { value: ['1.6'], source: 'idle' },
  remarks: [{ text: 'The web page has no setting for heartbeats or keepalive.', source: 'idle' }],
  faults: [
    {
      id: 'silent-when-idle',
      from: '2.1.0',
      through: '2.1.0',
      symptom:
        'Without a car the charger sends no heartbeats. The connection is lost after about an hour and comes back some minutes later.',
      remedy: 'Let the CPMS send WebSocket pings every minute.',
      causes: ['keepalive-too-long', 'connection-cut'],
      source: 'idle',
    },
  ],
});
