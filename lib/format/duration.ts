const units = [
  { name: 'd', seconds: 86_400 },
  { name: 'h', seconds: 3_600 },
  { name: 'min', seconds: 60 },
  { name: 's', seconds: 1 },
] as const;

/** A length of time in its two largest units: "84 ms", "30 s", "5 min", "3 d 4 h". */
export function formatDuration(lengthMs: number): string {
  const rounded = Math.max(0, Math.round(lengthMs));
  if (rounded < 1_000) return `${rounded} ms`;
  let seconds = Math.round(rounded / 1_000);
  const parts: string[] = [];
  for (const unit of units) {
    const amount = Math.floor(seconds / unit.seconds);
    seconds -= amount * unit.seconds;
    if (amount > 0) parts.push(`${amount} ${unit.name}`);
    else if (parts.length > 0) break;
    if (parts.length === 2) break;
  }
  return parts.join(' ');
}
