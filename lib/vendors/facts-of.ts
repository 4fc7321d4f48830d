type Cited = { source: string };

/** Every part of an entry that names a source, however deep. */
export function factsOf(entry: unknown): Cited[] {
  if (typeof entry !== 'object' || entry === null) return [];
  const own = isCited(entry) ? [entry] : [];
  return [...own, ...Object.values(entry).flatMap(factsOf)];
}

function isCited(entry: object): entry is Cited {
  return 'source' in entry && typeof entry.source === 'string';
}
