import type { Present } from '@/lib/presence/schemas';

const doings = [
  ['reply', 'writing a reply'],
  ['note', 'writing a note'],
  ['looking', 'looking at this ticket'],
] as const;
const maxNamed = 3;

/** "Anna is writing a reply." "Ben and Cleo are looking at this ticket." */
export function presenceSentences(people: readonly Present[]): string[] {
  return doings.flatMap(([doing, words]) => {
    const names = people.filter((one) => one.doing === doing).map(({ name }) => name);
    if (names.length === 0) return [];
    return [`${list(names)} ${names.length === 1 ? 'is' : 'are'} ${words}.`];
  });
}

function list(names: readonly string[]): string {
  const rest = names.length - maxNamed;
  const shown = rest > 1 ? [...names.slice(0, maxNamed), `${rest} others`] : names;
  if (shown.length === 1) return shown[0] ?? '';
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}
