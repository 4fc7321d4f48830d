import { abbTerraAc } from './models/abb';
import { alfenEve } from './models/alfen';
import { autelMaxiCharger } from './models/autel';
import { benderChargeController } from './models/bender';
import { cfosPowerBrain } from './models/cfos';
import { easeeCharger } from './models/easee';
import { enplusAc } from './models/enplus';
import { enstoStation } from './models/ensto';
import { evboxElvi } from './models/evbox';
import { everestLibocpp } from './models/everest';
import { garoEntity, garoGlb } from './models/garo';
import { goeCharger } from './models/go-e';
import { grizzlESmart } from './models/grizzl-e';
import { huaweiSmartCharger } from './models/huawei';
import { kebaContact } from './models/keba';
import { landisGyrStation } from './models/landis-gyr';
import { openEvse } from './models/openevse';
import { charxControl } from './models/phoenix-contact';
import { schneiderEvlinkWallbox, schneiderChargingExpert } from './models/schneider';
import { smartEvse } from './models/smartevse';
import { spelsbergWallbox } from './models/spelsberg';
import { teltonikaTeltoCharge } from './models/teltonika';
import { timxonEvc } from './models/timxon';
import { warpCharger } from './models/tinkerforge';
import { wallboxCharger } from './models/wallbox';
import { webastoLive } from './models/webasto';
import { zaptecCharger } from './models/zaptec';
import { modelName } from './model-name';
import type { VendorModel } from './vendor-model';

/** Every charger model that something is known of, by name. One file per vendor in models/. */
export const allVendorModels: readonly VendorModel[] = [
  abbTerraAc,
  alfenEve,
  autelMaxiCharger,
  benderChargeController,
  cfosPowerBrain,
  easeeCharger,
  enplusAc,
  enstoStation,
  evboxElvi,
  everestLibocpp,
  garoEntity,
  garoGlb,
  goeCharger,
  grizzlESmart,
  huaweiSmartCharger,
  kebaContact,
  landisGyrStation,
  openEvse,
  charxControl,
  schneiderEvlinkWallbox,
  schneiderChargingExpert,
  smartEvse,
  spelsbergWallbox,
  teltonikaTeltoCharge,
  timxonEvc,
  warpCharger,
  wallboxCharger,
  webastoLive,
  zaptecCharger,
].toSorted((a, b) => modelName(a).localeCompare(modelName(b), 'en', { sensitivity: 'base' }));
