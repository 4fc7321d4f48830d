/** Things that are due a fixed time after they were added. One timer for all of them. */
export type Deadlines<Item> = {
  add: (item: Item) => void;
  delete: (item: Item) => void;
  stop: () => void;
};

export function createDeadlines<Item>(
  afterMs: number,
  onDue: (item: Item) => void,
): Deadlines<Item> {
  // A Map keeps the order of insertion, so the first that is not due ends the search.
  const dueAt = new Map<Item, number>();
  const everyMs = Math.max(20, Math.min(500, afterMs / 4));
  const timer = setInterval(() => {
    const now = performance.now();
    for (const [item, at] of dueAt) {
      if (at > now) return;
      dueAt.delete(item);
      onDue(item);
    }
  }, everyMs);
  timer.unref();

  return {
    add: (item) => dueAt.set(item, performance.now() + afterMs),
    delete: (item) => dueAt.delete(item),
    stop: () => clearInterval(timer),
  };
}
