/** What an archive may be for those who unpack it. */
export const zipLimits = {
  files: 2_000,
  unpackedBytes: 200_000_000,
  /** Logs shrink to a twentieth; what is made to fill a disk, to a thousandth. */
  ratio: 100,
  /** Below, a ratio says nothing: an empty table of a few megabytes shrinks as much. */
  ratioFromBytes: 20_000_000,
} as const;
