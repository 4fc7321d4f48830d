/** Small letters and digits alone: `NG910-60023` and `ng910 60023` are one model. */
export function foldName(name: string): string {
  return words(name).join('');
}

/** The first word, the first two and so on, each folded: `Wall Box Chargers` is also `wallbox`. */
export function foldedBeginnings(name: string): string[] {
  const all = words(name);
  return all.map((_, index) => all.slice(0, index + 1).join(''));
}

function words(name: string): string[] {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
