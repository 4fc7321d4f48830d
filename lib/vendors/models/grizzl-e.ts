import { defineVendorModel } from '@/lib/vendors/vendor-model';

export const grizzlESmart = defineVendorModel({
  id: 'grizzl-e-smart',
  vendor: 'United Chargers',
  name: 'Grizzl-E Smart and Smart Connect',
  sources: {
    handshake: {
      title: 'lbbrhzn/ocpp issue 442: Grizzl-E Smart, firmware v05.621',
      url: 'https://github.com/lbbrhzn/ocpp/issues/442',
      kind: 'issue-thread',
    },
    connect: {
      title: 'lbbrhzn/ocpp issue 1619: Grizzl-E Smart Connect',
      url: 'https://github.com/lbbrhzn/ocpp/issues/1619',
      kind: 'issue-thread',
    },
    keepalive: {
      title: 'lbbrhzn/ocpp issue 899: Grizzl-E Smart v2',
      url: 'https://github.com/lbbrhzn/ocpp/issues/899',
      kind: 'issue-thread',
    },
    newer: {
      title: 'lbbrhzn/ocpp pull request 1586: firmware 3.x of the Mini and Ultimate',
      url: 'https://github.com/lbbrhzn/ocpp/pull/1586',
      kind: 'issue-thread',
    },
  },
  match: {
    vendors: ['unitedchargers', 'grizzle', 'grizzl'],
    models: ['smart', '^grs'],
    distinctModels: ['^grizzle(?:smart|connect)'],
  },
  reports: [
    {
      vendor: 'UnitedChargers',
      model: 'Grizzl-E Smart Connect',
      firmware: 'GWM-07.027-03',
      source: 'connect',
    },
  ],
  retrySeconds: { value: 2, source: 'handshake' },
  remarks: [
    {
      text: 'The Mini and Ultimate run another line of firmware, 3.x, in which most of these faults are gone.',
      source: 'newer',
    },
    { text: 'The interval of WebSocket pings cannot be changed over OCPP.', source: 'keepalive' },
  ],
  faults: [
    {
      id: 'no-subprotocol',
      from: '5.621',
      through: '5.621',
      symptom: 'The charger opens the WebSocket without naming a version of OCPP.',
      remedy: 'Update the firmware.',
      causes: ['subprotocol-missing'],
      source: 'handshake',
    },
    {
      id: 'no-path',
      from: '5.621',
      through: '5.621',
      symptom: 'The charger asks for the path “/”, without an identity.',
      remedy: 'Update the firmware.',
      causes: ['identity-missing', 'tenant-segment-missing'],
      source: 'handshake',
    },
  ],
});
