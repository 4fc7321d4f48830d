import 'server-only';
import type { FormValues } from '@/lib/form-state';

const secretName = /password|secret|token|key/i;

/** The fields of a form as a verb's input. Fields that React adds for itself are left out. */
export function readForm(form: FormData): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const name of fieldNames(form)) {
    if (name.endsWith('[]')) input[name.slice(0, -2)] = form.getAll(name);
    else input[name] = form.get(name);
  }
  return input;
}

/** What was typed, to be shown again beside the errors: no secrets, no files. */
export function typedValues(form: FormData): FormValues {
  const values: Record<string, string | string[]> = {};
  for (const name of fieldNames(form)) {
    if (secretName.test(name)) continue;
    const texts = form.getAll(name).filter((value) => typeof value === 'string');
    if (name.endsWith('[]')) values[name.slice(0, -2)] = texts;
    else if (texts[0] !== undefined) values[name] = texts[0];
  }
  return values;
}

function fieldNames(form: FormData): Set<string> {
  return new Set([...form.keys()].filter((name) => !name.startsWith('$ACTION')));
}
