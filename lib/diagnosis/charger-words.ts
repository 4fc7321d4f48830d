import type { StepField, StepTopic, UrlForm } from './guide/solution';

/** Something to add to a step, with the page that says so. */
export type StepNote = { text: string; source: { title: string; url: string } };

/** One field of the charger's own configuration, and what belongs in it. */
export type NamedField = {
  /** As the charger's interface calls it; null when that is not known. */
  name: string | null;
  /** Null for a value that is the same as everywhere. */
  text: string | null;
  notes: readonly StepNote[];
};

/** How a model's own interface names what the steps ask for. All of it may be missing. */
export type ChargerWords = {
  urlForm: UrlForm | null;
  fields: Partial<Record<StepField, readonly NamedField[]>>;
  notes: Partial<Record<StepTopic, readonly StepNote[]>>;
};
