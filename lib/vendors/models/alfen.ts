import { defineVendorModel } from '@/lib/vendors/vendor-model';

export const alfenEve = defineVendorModel({
  id: 'alfen-eve',
  vendor: 'Alfen',
  name: 'Eve Single and Double (NG9)',
  sources: {
    'back-office': {
      title: 'Alfen support: back office on chargers with firmware 6.0 or higher',
      url: 'https://aceservice.alfen.com/en-US/knowledgebase/article/KA-01372',
      kind: 'support-article',
    },
    'which-back-office': {
      title: 'Alfen support: which back office operates a charging station',
      url: 'https://aceservice.alfen.com/en-US/knowledgebase/article/KA-01296',
      kind: 'support-article',
    },
    properties: {
      title: 'alfen_wallbox issue 120: the properties of an Eve',
      url: 'https://github.com/leeyuentuen/alfen_wallbox/issues/120',
      kind: 'issue-thread',
    },
    platforms: {
      title: 'alfen_wallbox issue 253: the NG9 and AHP platforms',
      url: 'https://github.com/leeyuentuen/alfen_wallbox/issues/253',
      kind: 'issue-thread',
    },
    'root-change': {
      title: 'SmartEVSE issue 363: chargers after a CPMS changed its root certificate',
      url: 'https://github.com/dingo35/SmartEVSE-3.5/issues/363',
      kind: 'issue-thread',
    },
  },
  match: {
    vendors: ['alfen', 'icu'],
    models: ['^ng9\\d\\d', '^eve(?!.*plus)'],
    distinctModels: ['^ng9\\d\\d\\d'],
  },
  ocppVersions: { value: ['1.6'], source: 'back-office' },
  place: {
    kind: 'installer-tool',
    path: ['ACE Service Installer', 'Connectivity', 'Network Profile 1'],
    source: 'back-office',
  },
  fields: {
    url: [
      { name: 'Server domain and port', holds: 'host-and-port', source: 'back-office' },
      { name: 'Back office path', holds: 'path', source: 'back-office' },
    ],
    securityProfile: { name: 'Security profile level', source: 'back-office' },
    certificate: { name: 'General › Upload Firmware', source: 'back-office' },
  },
  urlForm: { value: 'split', source: 'properties' },
  maxUrlLength: { value: 64, source: 'properties' },
  tls: { rootCertificate: { value: 'firmware-file', source: 'back-office' } },
  restartAfterSaving: { value: true, source: 'back-office' },
  remarks: [
    {
      text: 'First set “Back Office Preset” to “Stand-alone” and restart, then to “Manually enter backend settings”.',
      source: 'back-office',
    },
    {
      text: 'The MyEve app shows the preset under Advanced › Connectivity › General.',
      source: 'which-back-office',
    },
    {
      text: 'The Eve PLUS and Twin 5 are built on another platform, AHP, and are not meant here.',
      source: 'platforms',
    },
  ],
  faults: [
    {
      id: 'new-root-unknown',
      symptom:
        'Chargers could not connect any more after a CPMS changed to another root certificate, until the new one was installed on them.',
      remedy: 'Upload the new root certificate with the ACE Service Installer.',
      causes: ['ca-not-trusted', 'silent-after-certificate-change'],
      source: 'root-change',
    },
  ],
});
