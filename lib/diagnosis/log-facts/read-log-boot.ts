import { readBoot, type BootDetails } from '@/lib/ocpp/read-boot';
import { jsonObjectsIn } from './json-objects-in';
import { namedFieldsIn } from './named-fields-in';

const maxBoots = 50;
/** A message that is spread over several lines ends within so many. */
const maxSpread = 25;
/** Lines that may hold what a charger says of itself, however its program writes it down. */
const hint =
  /charge_?point_?(?:vendor|model)|vendor_?name|charging_?station["'\\]{0,3}\s{0,3}[:=]/i;

/**
 * What a charger says of itself in a BootNotification of the log, the last one. Null where there
 * is none, and where the log is of several chargers.
 */
export function readLogBoot(lines: readonly string[]): BootDetails | null {
  const boots: BootDetails[] = [];
  for (const [index, line] of lines.entries()) {
    if (!hint.test(line)) continue;
    const boot = bootIn(lines, index);
    if (boot !== null) boots.push(boot);
    if (boots.length === maxBoots) break;
  }
  const whose = new Set(boots.map(({ model, serial }) => serial ?? model));
  return whose.size > 1 ? null : (boots.at(-1) ?? null);
}

function bootIn(lines: readonly string[], index: number): BootDetails | null {
  const line = lines[index] ?? '';
  // Of a message on several lines, this one may be the second or third.
  const spread = lines.slice(Math.max(0, index - 3), index + maxSpread).join('\n');
  for (const text of [line, spread]) {
    for (const object of jsonObjectsIn(text)) {
      const boot = [readBoot('ocpp1.6', object), readBoot('ocpp2.0.1', object)].find(saysSomething);
      if (boot !== undefined) return boot;
    }
  }
  const fields = namedFieldsIn(line);
  const of = (...names: string[]) =>
    names.map((name) => fields.get(name)).find((value) => value !== undefined);
  const boot = readBoot('ocpp1.6', {
    chargePointVendor: of('chargepointvendor', 'vendorname'),
    chargePointModel: of('chargepointmodel', 'model'),
    chargePointSerialNumber: of('chargepointserialnumber', 'chargeboxserialnumber', 'serialnumber'),
    firmwareVersion: of('firmwareversion'),
  });
  return saysSomething(boot) ? boot : null;
}

/** Masked values say nothing. */
function saysSomething({ vendor, model }: BootDetails): boolean {
  return (vendor ?? model) !== null && !`${vendor} ${model}`.includes('•');
}
