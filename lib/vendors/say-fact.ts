import type { StepNote } from '@/lib/diagnosis/charger-words';
import type { VendorModel } from './vendor-model';

type Fact<T> = { value: T; source: string };
type Name = { name: string; source: string };

/** A sentence with the page that it was read on. */
export function noteOf({ sources }: VendorModel, text: string, key: string): StepNote {
  const source = sources[key];
  if (source === undefined) throw new Error(`There is no source “${key}”.`);
  return { text, source: { title: source.title, url: source.url } };
}

/** A fact as a sentence; nothing when it is not known or there is nothing to say of it. */
export function sayFact<T>(
  model: VendorModel,
  fact: Fact<T> | undefined,
  sentence: (value: T) => string | null,
): StepNote[] {
  const text = fact === undefined ? null : sentence(fact.value);
  return fact === undefined || text === null ? [] : [noteOf(model, text, fact.source)];
}

/** What the vendor calls a field; nothing when that is not known. */
export function sayName(model: VendorModel, field: Name | undefined): StepNote[] {
  return field === undefined ? [] : [noteOf(model, `Field “${field.name}”.`, field.source)];
}

/** Sentences that follow each other from the same page, under one link. */
export function groupNotes(notes: readonly StepNote[]): readonly StepNote[] {
  const groups: StepNote[] = [];
  for (const note of notes) {
    const last = groups.at(-1);
    if (last?.source.url === note.source.url) {
      groups[groups.length - 1] = { ...last, text: `${last.text} ${note.text}` };
    } else {
      groups.push(note);
    }
  }
  return groups;
}
