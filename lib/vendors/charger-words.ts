import type { ChargerWords, NamedField, StepNote } from '@/lib/diagnosis/charger-words';
import { identityNotes, keyNotes, placeNotes } from './fact-notes';
import { groupNotes, noteOf, sayName } from './say-fact';
import { urlFields, type StationAddress } from './url-fields';
import type { VendorModel } from './vendor-model';

/** What the steps say of a charger of this model, with the address that it must use. */
export function chargerWords(model: VendorModel, station: StationAddress): ChargerWords {
  const { fields, urlForm } = model;
  const { certificate } = fields;
  const url = urlFields(model, station);
  return {
    urlForm: urlForm?.value ?? null,
    fields: {
      url,
      endpoint: urlForm?.value === 'split' ? url : [],
      identity: namedField(model, fields.identity, identityNotes(model)),
      username: namedField(model, fields.username),
      password: namedField(model, fields.password, keyNotes(model)),
    },
    notes: {
      configuration: groupNotes(placeNotes(model)),
      certificate:
        certificate === undefined
          ? []
          : [noteOf(model, `In the charger: “${certificate.name}”.`, certificate.source)],
      'key-form': keyNotes(model),
    },
  };
}

function namedField(
  model: VendorModel,
  field: { name: string; source: string } | undefined,
  further: readonly StepNote[] = [],
): readonly NamedField[] {
  const notes = groupNotes([...sayName(model, field), ...further]);
  return notes.length === 0 ? [] : [{ name: field?.name ?? null, text: null, notes }];
}
