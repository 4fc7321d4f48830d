import { describe, expect, it } from 'vitest';
import { findVendorModel } from './find-vendor-model';

describe('findVendorModel', () => {
  it.each([
    ['ABB', 'CDT_TACW22::NET_WIFI', 'abb-terra-ac'],
    ['ABB', 'TAC-W22-T-RD-MC-0', 'abb-terra-ac'],
    ['abb', 'Terra AC', 'abb-terra-ac'],
    ['ABB', 'Terra 54 CJG', null],
    ['Abbott', 'TAC-W22', null],
    ['Alfen BV', 'NG910-60023', 'alfen-eve'],
    ['ALFEN', 'ng920 61032', 'alfen-eve'],
    ['Alfen', 'Eve Single Pro-line', 'alfen-eve'],
    ['Alfen', 'Eve Double PLUS', null],
    ['Alfen BV', 'Twin 5', null],
    ['Autel', 'MaxiCharger US AC LW10-N14', 'autel-maxicharger'],
    ['Bender GmbH Co. KG', 'CC612', 'bender-charge-controller'],
    ['Ebee', 'Berlin', 'bender-charge-controller'],
    ['cFos', 'Power Brain', 'cfos-power-brain'],
    ['Easee ASA', 'Easee One', 'easee-charger'],
    ['Easee', 'Charge Up', 'easee-charger'],
    ['EN+', 'AC7000-AE-25', 'enplus-ac7000'],
    ['EN-Plustech', 'AC7000', 'enplus-ac7000'],
    ['EV-BOX', 'Elvi', 'evbox-elvi'],
    ['EVBox', 'BusinessLine', null],
    ['GARO', 'Entity Pro', 'garo-entity'],
    ['Garo', 'GLB+', 'garo-glb'],
    ['go-e', 'go-eCharger_V4', 'go-e-charger'],
    ['UnitedChargers', 'Grizzl-E Smart Connect', 'grizzl-e-smart'],
    ['United Chargers Inc.', 'GRS-1', 'grizzl-e-smart'],
    ['UnitedChargers', 'Grizzl-E Mini Connect', null],
    ['', 'ACChargePoint', 'huawei-smartcharger'],
    [null, 'ACChargePoint', 'huawei-smartcharger'],
    ['Keba AG', 'KC-P30-EC240422-E0R', 'keba-p30-x'],
    ['Keba AG', 'KC-P40-16EU0', null],
    ['Landis+Gyr', 'INCH Home', 'landis-gyr-station'],
    ['OpenEVSE', 'Advanced Series', 'openevse'],
    ['Phoenix Contact GmbH & Co. KG', 'EV-CC-AC1-M3-CBC-RCM-ETH-3PN-SER', 'phoenix-charx'],
    ['Pionix', 'Yeti', 'everest-libocpp'],
    ['Schneider Electric', 'MONOBLOCK', 'schneider-evlink-wallbox'],
    ['Schneider Electric', 'EVlink Smart Wallbox', 'schneider-evlink-wallbox'],
    ['Schneider Electric', 'EVlink Pro AC', null],
    ['SmartEVSE', 'SmartEVSE', 'smartevse'],
    ['Teltonika', 'TeltoCharge', 'teltonika-teltocharge'],
    ['Tinkerforge GmbH', 'Warp 2 Charger Pro', 'tinkerforge-warp'],
    ['Wall Box Chargers', 'PPR1-0-2-4', 'wallbox-charger'],
    ['Wallbox', 'Pulsar Plus', 'wallbox-charger'],
    ['  wall  box  chargers ', 'CPB1-S-2-4', 'wallbox-charger'],
    ['Webasto', 'Live', 'webasto-live'],
    ['Webasto', 'Next', null],
    ['Zaptec', 'Pro', 'zaptec-charger'],
  ])('knows %s %s', (vendor, model, id) => {
    expect(findVendorModel({ vendor, model })?.id ?? null).toBe(id);
  });

  it('knows an unmistakable model without its vendor', () => {
    expect(findVendorModel({ vendor: null, model: 'NG910-60023' })?.id).toBe('alfen-eve');
    expect(findVendorModel({ vendor: null, model: 'KC-P30-EC240422-E00' })?.id).toBe('keba-p30-x');
    expect(findVendorModel({ vendor: null, model: 'PLP1-0-2-4' })?.id).toBe('wallbox-charger');
  });

  it.each([
    [null, null],
    ['', ''],
    ['Kempower', 'Satellite S'],
    ['<b onclick=alert(1)>', '=HYPERLINK("x","y")'],
    [null, 'Pro'],
    ['(((', '*'],
  ])('does not guess at %s %s', (vendor, model) => {
    expect(findVendorModel({ vendor, model })).toBeNull();
  });
});
