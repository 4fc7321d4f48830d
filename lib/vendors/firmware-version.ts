/**
 * The numbers of a version, wherever they stand in what the charger reports:
 * `TAC3Z9119006710273::V1.8.21` is 1.8.21 and `343` is 343. Null when there are none.
 */
export function readVersion(firmware: string): number[] | null {
  const found = /\d+(?:\.\d+)+/.exec(firmware) ?? /^\D{0,3}(\d+)$/.exec(firmware.trim());
  if (found === null) return null;
  return (found[1] ?? found[0]).split('.').map(Number);
}

/** Below zero when the first is older. `1.8` and `1.8.0` are equal. */
export function compareVersions(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
