/**
 * A pasted log on its way to the form that opens a ticket. It stays in this tab: an address would
 * be too short for it, and would be logged.
 */
const place = 'exolink-pasted-log';
const maxLength = 100_000;

export type HandedLog = { subject: string; text: string };

let read: { from: string; log: HandedLog } | null = null;

export function handLog(log: HandedLog): void {
  const text = log.text.slice(0, maxLength);
  window.sessionStorage.setItem(place, JSON.stringify({ ...log, text }));
}

/** The same object for the same log, as React asks of a store. */
export function readHandedLog(): HandedLog | null {
  const from = window.sessionStorage.getItem(place);
  if (from === null) return null;
  if (read?.from !== from) read = { from, log: JSON.parse(from) as HandedLog };
  return read.log;
}
