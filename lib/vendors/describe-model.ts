import type { StepNote } from '@/lib/diagnosis/charger-words';
import { identityNotes, keyNotes, placeNotes, urlNotes } from './fact-notes';
import { groupNotes, noteOf, sayFact, sayName } from './say-fact';
import { tlsNotes } from './tls-notes';
import type { VendorModel } from './vendor-model';

export type ModelRow = { label: string; notes: readonly StepNote[] };

/** Rows that are shown even when nothing is known for them. */
const mainRows = ['Where it is set', 'URL', 'Identity', 'Password'];

/** All that is known of a model, row by row. A row without notes is not known. */
export function describeModel(model: VendorModel): ModelRow[] {
  const { fields } = model;
  const rows: Record<string, StepNote[]> = {
    'Where it is set': placeNotes(model),
    URL: [
      ...fields.url.flatMap((field) => sayName(model, field)),
      ...urlNotes(model),
      ...sayFact(model, model.maxUrlLength, (length) => `Up to ${length} characters.`),
    ],
    Identity: [...sayName(model, fields.identity), ...identityNotes(model)],
    Username: sayName(model, fields.username),
    Password: [...sayName(model, fields.password), ...keyNotes(model)],
    'Security profile': sayName(model, fields.securityProfile),
    'Certificates and TLS': [...sayName(model, fields.certificate), ...tlsNotes(model)],
    OCPP: sayFact(model, model.ocppVersions, (versions) => `${versions.join(', ')}.`),
    'After saving': sayFact(model, model.restartAfterSaving, (needed) =>
      needed ? 'Restart the charger.' : 'No restart is needed.',
    ),
    'Tries again': sayFact(model, model.retrySeconds, (seconds) => `After ${seconds} seconds.`),
    'Good to know': model.remarks.map(({ source, text }) => noteOf(model, text, source)),
  };
  return Object.entries(rows)
    .filter(([label, notes]) => notes.length > 0 || mainRows.includes(label))
    .map(([label, notes]) => ({ label, notes: groupNotes(notes) }));
}
