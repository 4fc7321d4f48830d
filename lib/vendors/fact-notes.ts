import type { StepNote } from '@/lib/diagnosis/charger-words';
import { keySentence } from './key-sentence';
import { noteOf, sayFact } from './say-fact';
import type { VendorModel } from './vendor-model';

const accessSentences = {
  'code-on-label': 'It asks for the code on the charger’s label.',
  'vendor-account': 'It needs an account with the vendor.',
  'default-login': 'It has a login of its own, which should not be left at its default.',
} as const;

const formSentences = {
  split: 'The charger adds its identity to the URL itself.',
  joined: 'The identity is the last part of the URL.',
} as const;

const identitySentences = {
  'serial-number': 'The charger always uses its serial number.',
  'serial-number-unless-set': 'Left empty, the charger uses its serial number.',
  free: null,
} as const;

/** The way to the settings, and what lets a person in. */
export function placeNotes(model: VendorModel): StepNote[] {
  const { access, place } = model;
  return [
    ...(place === undefined
      ? []
      : [noteOf(model, `In “${place.path.join(' › ')}”.`, place.source)]),
    ...sayFact(model, access, (kind) => accessSentences[kind]),
  ];
}

export function urlNotes(model: VendorModel): StepNote[] {
  return [
    ...sayFact(model, model.urlForm, (form) => formSentences[form]),
    ...sayFact(model, model.urlEndsWithSlash, (ends) =>
      ends ? 'It must end with a slash.' : 'It must not end with a slash.',
    ),
  ];
}

export function identityNotes(model: VendorModel): StepNote[] {
  return [
    ...sayFact(model, model.identityIs, (kind) => identitySentences[kind]),
    ...sayFact(model, model.maxIdentityLength, (length) => `Up to ${length} characters.`),
  ];
}

export function keyNotes(model: VendorModel): StepNote[] {
  const { key } = model;
  return key === undefined ? [] : [noteOf(model, keySentence(key), key.source)];
}
