/** What stands around the list of a charger's other open problems. */
export function alsoOpenWords(episode: { isCurrent: boolean }): {
  before: string;
  after: string | null;
} {
  return {
    before: 'Also open:',
    // Of the others the page offers the steps alone.
    after: episode.isCurrent ? null : 'Fixes are offered for the latest problem.',
  };
}
