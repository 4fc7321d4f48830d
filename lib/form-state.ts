import type { FieldErrors } from './errors';

/** What a form's action hands back to the form: `useActionState(action, idleForm)`. */
export type FormState<T = unknown> =
  | { status: 'idle' }
  | { status: 'done'; value: T }
  /** `values` is what was typed, without secrets, because React empties the form. */
  | { status: 'failed'; errors: FieldErrors; values: FormValues };

export type FormValues = Record<string, string | readonly string[]>;

export const idleForm: { status: 'idle' } = { status: 'idle' };

/** The messages of one field, or of the whole form under the name `form`. */
export function fieldErrors(state: FormState, field: string): readonly string[] {
  return state.status === 'failed' ? (state.errors[field] ?? []) : [];
}

/** What was typed into a field before the form came back with errors. */
export function typedValue(state: FormState, field: string): string | undefined {
  const value = state.status === 'failed' ? state.values[field] : undefined;
  return typeof value === 'string' ? value : undefined;
}
