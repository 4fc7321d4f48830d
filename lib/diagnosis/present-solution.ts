import { hostAndPort } from '@/lib/ocpp/host-and-port';
import type { ChargerWords, NamedField, StepNote } from './charger-words';
import { findSolution } from './guide/all-solutions';
import type { Step, StepField } from './guide/solution';

/** A charger's own values, to be typed or compared. A password only where it may be shown. */
export type StepValues = Partial<Record<StepField, string>> & {
  /** What may be said of a password in place of showing it, such as "ends with …7Q". */
  'password-hint'?: string;
};

type StepValue = { field: StepField; label: string; text: string; isHint: boolean };

export type PresentedStep = {
  /** Unique within all solutions, for ticking off. */
  id: string;
  text: string;
  /** What the charger's vendor calls it, each with who says so. */
  notes: readonly StepNote[];
  /** Shown beside the step, to copy. Null when the step asks for none or it is not known. */
  value: StepValue | null;
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
  host: 'Host and port',
  username: 'Username',
  password: 'Password',
};

/**
 * A solution with the charger's values filled in, in the words of its vendor where they are
 * known; null for an id that is not known.
 */
export function presentSolution(
  id: string,
  values: StepValues,
  words: ChargerWords | null = null,
): PresentedSolution | null {
  const solution = findSolution(id);
  if (solution === null) return null;
  const { fromGuide, steps, title } = solution;
  return { id, title, fromGuide, steps: presentSteps(id, steps, { values, words }) };
}

type Known = { values: StepValues; words: ChargerWords | null };

function presentSteps(parentId: string, steps: readonly Step[], known: Known): PresentedStep[] {
  const form = known.words?.urlForm ?? null;
  return steps
    .filter(({ urlForm }) => form === null || urlForm === undefined || urlForm === form)
    .map((step) => presentStep(`${parentId}/${step.id}`, step, known));
}

function presentStep(id: string, step: Step, known: Known): PresentedStep {
  const { values, words } = known;
  const { field, text, topic } = step;
  const nested = presentSteps(id, step.steps ?? [], known);
  const notes = topic === undefined ? [] : (words?.notes[topic] ?? []);
  const base = { id, text, notes, value: null, steps: nested };
  if (field === undefined) return base;
  const named = words?.fields[field] ?? [];
  const [only, ...others] = named;
  if (only === undefined) return { ...base, value: valueFor(field, values) };
  if (others.length > 0) {
    const apart = named.map((item, index) => fieldStep(`${id}/field-${index + 1}`, item, field));
    return { ...base, steps: [...apart, ...nested] };
  }
  return { ...base, notes: [...notes, ...only.notes], value: namedValue(field, only, values) };
}

/** One of several fields that a value is spread over. */
function fieldStep(id: string, { name, notes, text }: NamedField, field: StepField): PresentedStep {
  const label = name ?? stepFieldLabels[field];
  const value = text === null ? null : { field, label, text, isHint: false };
  return { id, text: `In the field “${label}”:`, notes, value, steps: [] };
}

function namedValue(field: StepField, named: NamedField, values: StepValues): StepValue | null {
  const label = named.name ?? stepFieldLabels[field];
  if (named.text !== null) return { field, label, text: named.text, isHint: false };
  const value = valueFor(field, values);
  return value === null ? null : { ...value, label };
}

function valueFor(field: StepField, values: StepValues): StepValue | null {
  const label = stepFieldLabels[field];
  const text = values[field] ?? derivedValue(field, values);
  if (text !== undefined && text !== '') return { field, label, text, isHint: false };
  const hint = field === 'password' ? values['password-hint'] : undefined;
  return hint === undefined || hint === '' ? null : { field, label, text: hint, isHint: true };
}

function derivedValue(field: StepField, { endpoint, identity }: StepValues): string | undefined {
  if (field === 'username') return identity;
  if (field === 'host' && endpoint !== undefined) return hostAndPort(endpoint);
  return undefined;
}
