import { defineVendorModel } from '@/lib/vendors/vendor-model';

export const charxControl = defineVendorModel({
  id: 'phoenix-charx',
  vendor: 'Phoenix Contact',
  name: 'CHARX control modular',
  sources: {
    manual: {
      title: 'CHARX control modular: starting up the charging controller',
      url: 'https://www.phoenixcontact.com/charx-help/ctrl/ac/um/Section05/Sec_5_en.htm',
      kind: 'manual',
    },
    report: {
      title: 'connectorio-addons pull request 148: fields of BootNotification',
      url: 'https://github.com/ConnectorIO/connectorio-addons/pull/148',
      kind: 'issue-thread',
    },
  },
  match: {
    vendors: ['phoenixcontact', 'phoenix'],
    models: [],
    distinctModels: ['^evccac1m3', '^charxsec'],
  },
  reports: [
    {
      vendor: 'Phoenix Contact GmbH & Co. KG',
      model: 'EV-CC-AC1-M3-CBC-RCM-ETH-3PN-SER',
      firmware: '1.9.0',
      source: 'report',
    },
  ],
  place: { kind: 'web-page', path: ['Web-based management'], source: 'manual' },
  remarks: [
    {
      text: 'Update to the latest firmware before commissioning. The web page is reached over USB-C or the network.',
      source: 'manual',
    },
  ],
});
