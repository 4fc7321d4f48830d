/** How many sockets each address holds. Bounded by the number of open sockets. */
export function createUndecidedCount() {
  const counts = new Map<string, number>();
  return {
    enter: (address: string): number => {
      const count = (counts.get(address) ?? 0) + 1;
      counts.set(address, count);
      return count;
    },
    leave: (address: string): void => {
      const count = (counts.get(address) ?? 0) - 1;
      if (count > 0) counts.set(address, count);
      else counts.delete(address);
    },
  };
}
