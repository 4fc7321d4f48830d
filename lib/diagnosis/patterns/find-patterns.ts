import { alternatingAddresses } from './alternating-addresses';
import { alternatingSerials } from './alternating-serials';
import { backingOff } from './backing-off';
import { keepaliveDrop } from './keepalive-drop';
import { manyBehindAddress } from './many-behind-address';
import type { ChargerPast, Pattern, PatternRule } from './pattern';
import { rebootLoop } from './reboot-loop';
import { reconnectsAtOnce } from './reconnects-at-once';
import { retryLoop } from './retry-loop';
import { silentAfterChange } from './silent-after-change';

/** What says most comes first. */
const rules: readonly PatternRule[] = [
  silentAfterChange,
  alternatingSerials,
  rebootLoop,
  keepaliveDrop,
  reconnectsAtOnce,
  manyBehindAddress,
  alternatingAddresses,
  retryLoop,
  backingOff,
];

/** Two devices with one identity come from two addresses: that need not be said twice. */
const saidBy: Partial<Record<Pattern['id'], Pattern['id']>> = {
  'alternating-addresses': 'alternating-serials',
  'backing-off': 'retry-loop',
};

/** The habits that show in a charger's latest time. Pure: no clock, no database. */
export function findPatterns(past: ChargerPast): Pattern[] {
  const found = rules.flatMap((rule) => rule(past) ?? []);
  const ids = new Set(found.map(({ id }) => id));
  return found.filter(({ id }) => {
    const better = saidBy[id];
    return better === undefined || !ids.has(better);
  });
}
