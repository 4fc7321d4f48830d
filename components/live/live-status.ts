/** Whether the page hears of changes: one stream a tab, so one status a tab. */
export type LiveStatus = 'off' | 'connecting' | 'live' | 'lost';

let current: LiveStatus = 'off';
const listeners = new Set<() => void>();

export const liveStatus = {
  get: (): LiveStatus => current,
  set: (status: LiveStatus): void => {
    if (status === current) return;
    current = status;
    for (const listener of listeners) listener();
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
};
