const kilo = 1_000;

/** "412 kB", "1.2 MB". */
export function formatByteSize(bytes: number): string {
  if (bytes < kilo) return `${bytes} B`;
  if (bytes < kilo * kilo) return `${Math.round(bytes / kilo)} kB`;
  return `${Math.round(bytes / ((kilo * kilo) / 10)) / 10} MB`;
}
