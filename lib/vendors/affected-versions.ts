import type { FirmwareFault } from './vendor-model';

/** In which versions it was seen, as a sentence. */
export function affectedVersions({ from, mendedIn, through }: FirmwareFault): string {
  const mended = mendedIn === undefined ? '' : ` Mended in ${mendedIn}.`;
  if (from === undefined && through === undefined) return `No version is named.${mended}`;
  if (from === through) return `Seen in version ${from ?? ''}.${mended}`;
  if (from === undefined) return `Seen up to version ${through ?? ''}.${mended}`;
  return through === undefined
    ? `Seen from version ${from}.${mended}`
    : `Seen in versions ${from} to ${through}.${mended}`;
}
