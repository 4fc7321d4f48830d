import type { NamedField, StepNote } from '@/lib/diagnosis/charger-words';
import { hostAndPort } from '@/lib/ocpp/host-and-port';
import { urlNotes } from './fact-notes';
import { groupNotes, noteOf, sayFact, sayName } from './say-fact';
import type { VendorModel } from './vendor-model';

/** The address that a charger must open: whole, and without its identity. */
export type StationAddress = { url: string; endpoint: string };

/**
 * What to type into which field, in the form that the model wants. Empty when neither the
 * form nor a field is known.
 */
export function urlFields(model: VendorModel, station: StationAddress): readonly NamedField[] {
  const typed = typedUrl(model, station);
  const [field, ...others] = model.fields.url;
  const notes = [...urlNotes(model), ...lengthNotes(model, typed)];
  if (field === undefined) {
    return typed === null ? [] : [{ name: null, text: typed, notes: groupNotes(notes) }];
  }
  if (others.length === 0) {
    const named = groupNotes([...sayName(model, field), ...notes]);
    return [{ name: field.name, text: typed, notes: named }];
  }
  const inParts = groupNotes([noteOf(model, 'It is typed in parts.', field.source), ...notes]);
  return model.fields.url.map(({ holds, name }, index) => ({
    name,
    text: partOf(typed, holds),
    notes: index === 0 ? inParts : [],
  }));
}

/** The URL as it is typed; null when it is not known whether the identity belongs to it. */
function typedUrl(
  { urlEndsWithSlash, urlForm }: VendorModel,
  { endpoint, url }: StationAddress,
): string | null {
  if (urlForm === undefined) return null;
  const typed = urlForm.value === 'split' ? endpoint : url;
  return urlEndsWithSlash?.value === true ? `${typed}/` : typed;
}

function partOf(typed: string | null, holds: 'url' | 'host-and-port' | 'path'): string | null {
  if (typed === null || holds === 'url') return typed;
  return holds === 'path' ? new URL(typed).pathname : (hostAndPort(typed) ?? null);
}

function lengthNotes(model: VendorModel, typed: string | null): StepNote[] {
  const length = typed?.length ?? 0;
  return sayFact(model, model.maxUrlLength, (max) =>
    length > max ? `It holds ${max} characters, and this URL has ${length}.` : null,
  );
}
