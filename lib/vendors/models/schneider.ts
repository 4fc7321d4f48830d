import { defineVendorModel } from '@/lib/vendors/vendor-model';

export const schneiderEvlinkWallbox = defineVendorModel({
  id: 'schneider-evlink-wallbox',
  vendor: 'Schneider Electric',
  name: 'EVlink Wallbox and Parking',
  sources: {
    clock: {
      title: 'ev.energy support: the system clock of a Schneider EVlink',
      url: 'https://support.ev.energy/en/support/solutions/articles/80000636561-schneider-evlink-system-clock',
      kind: 'support-article',
    },
  },
  match: {
    vendors: ['schneider', 'schneiderelectric'],
    models: ['^monoblock', '^evlink(?:smart)?(?:wallbox|parking)'],
  },
  place: {
    kind: 'web-page',
    path: ['Web page over the inner Ethernet port', 'General Settings', 'Supervision'],
    source: 'clock',
  },
  restartAfterSaving: { value: true, source: 'clock' },
  faults: [
    {
      id: 'clock-stops-without-power',
      symptom:
        'The battery of the clock can run out while the charger has no power. With a wrong date it then refuses every certificate.',
      remedy:
        'Switch “Supervision” off and restart, set Date and Time, save and restart, then switch it on again.',
      causes: ['charger-clock-wrong', 'ca-not-trusted', 'tls-handshake-broken-off'],
      source: 'clock',
    },
  ],
});

export const schneiderChargingExpert = defineVendorModel({
  id: 'schneider-charging-expert',
  vendor: 'Schneider Electric',
  name: 'EcoStruxure EV Charging Expert',
  sources: {
    guide: {
      title: 'Schneider Electric: eMobility infrastructure commissioning guide, supervisions',
      url: 'https://www.productinfo.schneider-electric.com/emobility-infrastructure-commissioning/evsolcg001-emobility-infrastructure-commissioning-guide/English/BM_EVSOLCG001EN_eMobility_Infrastructure_Commissioning_Guide_DD01016549.xml/$/EVSOLCG001EN_EV_ConfigureCPOSupervision_DD01037267',
      kind: 'manual',
    },
  },
  match: {
    vendors: ['schneider', 'schneiderelectric'],
    models: ['chargingexpert'],
    distinctModels: ['evchargingexpert'],
  },
  place: {
    kind: 'installer-tool',
    path: ['EV Charging Expert', 'Supervision', 'Unique'],
    source: 'guide',
  },
  fields: {
    url: [{ name: 'Remote Supervision URL Address', holds: 'url', source: 'guide' }],
  },
  remarks: [
    {
      text: '“Websocket Ping Interval” takes 1 to 60 seconds. A green tick beside the URL confirms the connection.',
      source: 'guide',
    },
  ],
});
