/** Of another problem than the latest a charger's page offers the steps alone. */
export function chosenEpisodeNote({ isCurrent }: { isCurrent: boolean }): string | null {
  return isCurrent ? null : 'Fixes are offered for the latest problem.';
}
