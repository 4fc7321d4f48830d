import { maskLines } from '@/lib/diagnosis/paste/mask-lines';
import { masked, type Mask } from '@/lib/diagnosis/paste/mask-secrets';
import type { TicketBundle } from './bundle-schemas';

/** What each part of a bundle is called where it is said what was taken out of it. */
const partNames: Partial<Record<keyof TicketBundle, string>> = {
  charger: 'charger',
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

function scrubValue(value: unknown, counter: { count: number }): unknown {
  if (typeof value === 'string') return scrubText(value, counter);
  if (Array.isArray(value)) return value.map((one) => scrubValue(one, counter));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, scrubValue(inner, counter)]),
  );
}

function scrubText(text: string, counter: { count: number }): string {
  const lines = text.split('\n');
  const masks = maskLines(lines).map((ofLine, index) =>
    ofLine.filter((mask) => !isMasked(lines[index] ?? '', mask)),
  );
  counter.count += masks.reduce((sum, ofLine) => sum + ofLine.length, 0);
  return lines.map((line, index) => masked(line, masks[index] ?? [])).join('\n');
}

/** Was it taken out already, when this was scrubbed before? */
function isMasked(line: string, { start, end }: Mask): boolean {
  return /^["'`]?•••["'`]?$/.test(line.slice(start, end).trim());
}
