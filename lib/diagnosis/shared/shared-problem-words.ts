import type { ErrorType } from '@/lib/diagnosis/error-types';
import type { SharedKind } from './shared-problem';

/** What chargers have in common, as a badge. */
export const sharedKindNames: Record<SharedKind, string> = {
  site: 'Site',
  'address-range': 'Network',
  firmware: 'Firmware',
  model: 'Model',
  cpms: 'CPMS',
  gateway: 'Gateway',
};

/** "at Flensburg Nord", "of the model Alpi A1". */
export function sharedPlace(kind: SharedKind, name: string): string {
  switch (kind) {
    case 'site':
      return `at ${name}`;
    case 'address-range':
      return `in the network ${name}`;
    case 'firmware':
      return `with the firmware ${name}`;
    case 'model':
      return `of the model ${name}`;
    case 'cpms':
      return `of the CPMS ${name}`;
    case 'gateway':
      return `on the gateway ${name}`;
  }
}

/** "12 of 13 chargers at Flensburg Nord fell silent": what comes after it is the time. */
export function sharedHeadline(
  problem: { kind: SharedKind; name: string; errorType: ErrorType; totalCount: number },
  failingCount: number,
): string {
  const { errorType, kind, name, totalCount } = problem;
  const place = sharedPlace(kind, name);
  const who = `${failingCount} of ${totalCount} chargers ${place}`;
  return errorType === 'unreachable' ? `${who} fell silent` : `${who} began to fail`;
}

/** Where to look before anywhere else, because it is what they share. */
export function lookFirst(kind: SharedKind, errorType: ErrorType): string {
  const isSilence = errorType === 'unreachable';
  switch (kind) {
    case 'site':
      return isSilence
        ? 'look at the site’s network and power first'
        : 'look at what was changed for the site first';
    case 'address-range':
      return isSilence
        ? 'look at the router or carrier that they share first'
        : 'look at what stands between that network and Exolink first';
    case 'firmware':
      return 'look at the firmware and its last update first';
    case 'model':
      return 'look at what was changed for this model first';
    case 'cpms':
      return 'look at the CPMS first';
    case 'gateway':
      return 'look at Exolink itself first: its certificate, its host name and its network';
  }
}
