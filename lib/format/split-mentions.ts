/** A piece of a text: words, or the name of somebody behind an @. */
export type TextPart = { text: string; label: string | null };

/**
 * Cuts a text where it names one of these people behind an @. The longest name wins, so that
 * "@Ann Lee" is not "@Ann".
 */
export function splitMentions(text: string, labels: readonly string[]): TextPart[] {
  if (labels.length === 0) return [{ text, label: null }];
  const names = [...labels].sort((a, b) => b.length - a.length).map(escapeRegExp);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])@(${names.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index), label: null });
    parts.push({ text: match[0], label: match[1] ?? null });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), label: null });
  return parts;
}

/** Which of these people a text names. */
export function mentionedIn<P extends { label: string }>(text: string, people: readonly P[]): P[] {
  const labels = people.map(({ label }) => label);
  const named = new Set(splitMentions(text, labels).map(({ label }) => label));
  return people.filter(({ label }) => named.has(label));
}

/** What each is called in texts: the name, with a number where two people share it. */
export function withLabels<P extends { name: string }>(
  people: readonly P[],
): (P & { label: string })[] {
  const counts = new Map<string, number>();
  return people.map((person) => {
    const name = person.name.replace(/\s+/g, ' ').trim();
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return { ...person, label: count === 1 ? name : `${name} (${count})` };
  });
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
