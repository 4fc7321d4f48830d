const names: Record<string, string> = {
  gateway: 'Gateway',
  cpms: 'CPMS',
  charger: 'Charger',
  network: 'Network',
};

/** Who refused an attempt, short enough for a column. */
export function refuserName(refusedBy: string | null): string {
  return names[refusedBy ?? ''] ?? '–';
}
