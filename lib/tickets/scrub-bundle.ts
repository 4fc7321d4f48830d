import type { TicketBundle } from './bundle-schemas';
import { scrubValue } from './scrub-value';

/** What each part of a bundle is called where it is said what was taken out of it. */
const partNames: Partial<Record<keyof TicketBundle, string>> = {
  charger: 'charger',
  shared: 'models',
  messages: 'error messages',
  topology: 'diagram',
  evidence: 'evidence',
  answers: 'answers',
};

/**
 * The bundle without anything that looks like a secret, and what was taken out. Evidence never
 * holds one of its own; what chargers, proxies and people wrote may. The diagnosis is in our words.
 */
export function scrubBundle(bundle: TicketBundle): TicketBundle {
  const scrubbed = [...bundle.scrubbed];
  const clean: TicketBundle = { ...bundle };
  for (const [part, name] of Object.entries(partNames)) {
    const counter = { count: 0 };
    const value = scrubValue(bundle[part as keyof TicketBundle], counter);
    if (counter.count === 0) continue;
    Object.assign(clean, { [part]: value });
    scrubbed.push({ what: name, count: counter.count });
  }
  return { ...clean, scrubbed };
}
