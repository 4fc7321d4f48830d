import { compareVersions, readVersion } from './firmware-version';
import type { FirmwareFault, VendorModel } from './vendor-model';

export type KnownFault = FirmwareFault & {
  /** False when it is not known whether the charger has an affected version. */
  isCertain: boolean;
};

/** Faults of a model's firmware that can be behind a cause, as far as the version allows. */
export function firmwareFaults(
  { faults }: VendorModel,
  { firmware, causeId }: { firmware: string | null; causeId: string },
): KnownFault[] {
  const version = firmware === null ? null : readVersion(firmware);
  return faults.flatMap((fault) => {
    if (!fault.causes.includes(causeId)) return [];
    const isBounded = [fault.from, fault.through, fault.mendedIn].some(
      (bound) => bound !== undefined,
    );
    if (version === null) return [{ ...fault, isCertain: false }];
    if (!isWithin(version, fault)) return [];
    return [{ ...fault, isCertain: isBounded }];
  });
}

function isWithin(version: readonly number[], { from, mendedIn, through }: FirmwareFault): boolean {
  const first = bound(from);
  const last = bound(through);
  const mended = bound(mendedIn);
  if (first !== null && compareVersions(version, first) < 0) return false;
  // 1.15.2 is still 1.15: the last version counts as far as it is written.
  if (last !== null && compareVersions(version.slice(0, last.length), last) > 0) return false;
  return mended === null || compareVersions(version, mended) < 0;
}

function bound(version: string | undefined): number[] | null {
  return version === undefined ? null : readVersion(version);
}
