import { findSolution } from './guide/all-solutions';
import type { Step, StepField } from './guide/solution';

/** A charger's own values, to be typed or compared. A password only where it may be shown. */
export type StepValues = Partial<Record<StepField, string>> & {
  /** What may be said of a password in place of showing it, such as "ends with …7Q". */
  'password-hint'?: string;
};

export type PresentedStep = {
  /** Unique within all solutions, for ticking off. */
  id: string;
  text: string;
  /** Shown beside the step, to copy. Null when the step asks for none or it is not known. */
  value: { field: StepField; label: string; text: string; isHint: boolean } | null;
  steps: readonly PresentedStep[];
};

export type PresentedSolution = {
  id: string;
  title: string;
  fromGuide: boolean;
  steps: readonly PresentedStep[];
};

export const stepFieldLabels: Record<StepField, string> = {
  identity: 'Identity',
  url: 'URL',
  endpoint: 'URL without the identity',
  username: 'Username',
  password: 'Password',
};

/** A solution with the charger's values filled in; null for an id that is not known. */
export function presentSolution(id: string, values: StepValues): PresentedSolution | null {
  const solution = findSolution(id);
  if (solution === null) return null;
  const { fromGuide, steps, title } = solution;
  return { id, title, fromGuide, steps: steps.map((step) => presentStep(id, step, values)) };
}

function presentStep(parentId: string, step: Step, values: StepValues): PresentedStep {
  const id = `${parentId}/${step.id}`;
  return {
    id,
    text: step.text,
    value: step.field === undefined ? null : valueFor(step.field, values),
    steps: (step.steps ?? []).map((nested) => presentStep(id, nested, values)),
  };
}

function valueFor(field: StepField, values: StepValues): PresentedStep['value'] {
  const label = stepFieldLabels[field];
  const text = values[field] ?? (field === 'username' ? values.identity : undefined);
  if (text !== undefined && text !== '') return { field, label, text, isHint: false };
  const hint = field === 'password' ? values['password-hint'] : undefined;
  return hint === undefined || hint === '' ? null : { field, label, text: hint, isHint: true };
}
