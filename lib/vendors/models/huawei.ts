import { defineVendorModel } from '@/lib/vendors/vendor-model';

export const huaweiSmartCharger = defineVendorModel({
  id: 'huawei-smartcharger',
  vendor: 'Huawei',
  name: 'SCharger-7KS-S0 and 22KT-S0',
  sources: {
    boot: {
      title: 'evcc issue 32170: Huawei SmartCharger-22KT-S0, invalid BootNotification',
      url: 'https://github.com/evcc-io/evcc/issues/32170',
      kind: 'issue-thread',
    },
  },
  match: {
    vendors: ['huawei'],
    models: [],
    distinctModels: ['^acchargepoint$', '^s(?:mart)?charger\\d+k[ts]s0'],
  },
  reports: [{ vendor: '', model: 'ACChargePoint', source: 'boot' }],
  ocppVersions: { value: ['1.6'], source: 'boot' },
  faults: [
    {
      id: 'vendor-is-empty',
      symptom:
        'The charger reports an empty vendor in BootNotification. A CPMS that insists on one refuses it, and the charger tries again every 30 seconds.',
      remedy: 'Let the CPMS accept an empty vendor.',
      causes: ['boot-rejected', 'messages-invalid'],
      source: 'boot',
    },
  ],
});
