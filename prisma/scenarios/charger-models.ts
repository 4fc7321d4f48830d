export type ChargerModel = {
  vendor: string;
  model: string;
  firmwares: readonly [string, ...string[]];
  serialPrefix: string;
  isNewOcpp?: boolean;
};

/** Models in use in Europe, with versions and serial numbers in the form that they report. */
export const chargerModels = [
  {
    vendor: 'Alfen BV',
    model: 'NG910-60023',
    firmwares: ['6.5.1-4238', '7.1.0-4291'],
    serialPrefix: 'ACE0',
  },
  {
    vendor: 'Alfen BV',
    model: 'NG920-61032',
    firmwares: ['6.6.0-4271', '7.1.0-4291'],
    serialPrefix: 'ACE0',
  },
  {
    vendor: 'ABB',
    model: 'TAC-W22-T-RD-MC-0',
    firmwares: ['1.6.6', '1.8.21'],
    serialPrefix: 'TACW22',
  },
  { vendor: 'ABB', model: 'Terra 54 CJG', firmwares: ['5.3.2', '5.4.1'], serialPrefix: 'T54-IT' },
  { vendor: 'Easee', model: 'Charge Up', firmwares: ['322', '327'], serialPrefix: 'EH' },
  {
    vendor: 'Keba AG',
    model: 'KC-P30-EC240422-E0R',
    firmwares: ['1.15.2', '1.16.0'],
    serialPrefix: '2',
  },
  {
    vendor: 'Wall Box Chargers',
    model: 'PPR1-0-2-4',
    firmwares: ['6.1.21', '6.4.12'],
    serialPrefix: 'WB',
  },
  { vendor: 'Zaptec', model: 'Pro', firmwares: ['4.3.1.1', '4.5.0.2'], serialPrefix: 'ZPR' },
  {
    vendor: 'Schneider Electric',
    model: 'EVlink Pro AC',
    firmwares: ['1.3.7', '1.4.2'],
    serialPrefix: 'EVB3S',
    isNewOcpp: true,
  },
  { vendor: 'GARO', model: 'Entity Pro', firmwares: ['1.2.4', '1.3.0'], serialPrefix: 'GE' },
  {
    vendor: 'MENNEKES',
    model: 'AMTRON 4You 560',
    firmwares: ['5.22.3', '5.33.1'],
    serialPrefix: '1445',
  },
  {
    vendor: 'Compleo',
    model: 'eBOX professional',
    firmwares: ['1.27.0', '1.30.4'],
    serialPrefix: 'CPL',
  },
  {
    vendor: 'alpitronic GmbH',
    model: 'HYC_150',
    firmwares: ['2.4.6', '2.5.1'],
    serialPrefix: 'HYC',
    isNewOcpp: true,
  },
  {
    vendor: 'Kempower',
    model: 'Satellite S',
    firmwares: ['4.3.0', '4.5.2'],
    serialPrefix: 'KP',
    isNewOcpp: true,
  },
] as const satisfies readonly [ChargerModel, ...ChargerModel[]];
