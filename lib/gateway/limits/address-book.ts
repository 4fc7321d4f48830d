import { LRUCache } from 'lru-cache';

const maxAddresses = 50_000;
/** Past this many, none of them is likely any more. */
const maxPerAddress = 8;
const recentMs = 24 * 3_600_000;

/** What is remembered of a charger that was seen from an address. */
export type SeenCharger = { id: string; tenantId: string; identity: string };

export type AddressBook = ReturnType<typeof createAddressBook>;

/** Which chargers were seen from which address within a day. Bounded. */
export function createAddressBook() {
  const seenFrom = new LRUCache<string, Map<string, { charger: SeenCharger; atMs: number }>>({
    max: maxAddresses,
  });

  return {
    note: (address: string, charger: SeenCharger, atMs: number): void => {
      let seen = seenFrom.get(address);
      if (seen === undefined) {
        seen = new Map();
        seenFrom.set(address, seen);
      }
      // Deleted first, so that the map stays in the order of the last sight.
      seen.delete(charger.id);
      seen.set(charger.id, { charger, atMs });
      const [oldest] = seen.keys();
      if (seen.size > maxPerAddress && oldest !== undefined) seen.delete(oldest);
    },
    /** The only charger that was seen from there recently; null with none or several. */
    onlyFrom: (address: string, nowMs: number): SeenCharger | null => {
      const recent = [...(seenFrom.get(address)?.values() ?? [])].filter(
        ({ atMs }) => atMs > nowMs - recentMs,
      );
      const [one] = recent;
      return recent.length === 1 && one !== undefined ? one.charger : null;
    },
  };
}
