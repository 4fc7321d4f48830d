import 'server-only';
import { revalidatePath } from 'next/cache';
import { redirect, unstable_rethrow } from 'next/navigation';
import type { Context, UserContext } from '@/lib/context';
import { DomainError, type Result } from '@/lib/errors';
import type { FormState } from '@/lib/form-state';
import { routes } from '@/lib/routes';
import { optionalContext, requireContext } from './context';
import { explainError } from './explain-error';
import { readForm, typedValues } from './read-form';

export type FormAction<T> = (state: FormState<T>, form: FormData) => Promise<FormState<T>>;

type Options<T> = {
  /** Path to go to after success. */
  redirectTo?: (value: T) => string;
  /** Path whose data changed; by default that of every page. */
  refresh?: string;
};

type Verb<C, T> = (ctx: C, input: Record<string, unknown>) => Promise<Result<T> | T>;

/**
 * Makes a form's action of a verb, for `useActionState`. The fields arrive as text; a field
 * whose name ends with `[]` as a list under the name without it.
 */
export function formAction<T>(verb: Verb<UserContext, T>, options: Options<T> = {}): FormAction<T> {
  return (_state, form) => run(requireContext, verb, form, options);
}

/** The same for forms that people use before they have signed in. */
export function publicFormAction<T>(
  verb: Verb<Context, T>,
  options: Options<T> = {},
): FormAction<T> {
  return (_state, form) => run(optionalContext, verb, form, options);
}

async function run<C, T>(
  contextOf: () => Promise<C>,
  verb: Verb<C, T>,
  form: FormData,
  options: Options<T>,
): Promise<FormState<T>> {
  try {
    const result = await verb(await contextOf(), readForm(form));
    if (isCorrection(result)) {
      return { status: 'failed', errors: result.errors, values: typedValues(form) };
    }
    const value = isDone(result) ? result.value : result;
    if (options.refresh === undefined) revalidatePath('/', 'layout');
    else revalidatePath(options.refresh);
    if (options.redirectTo !== undefined) redirect(options.redirectTo(value));
    return { status: 'done', value };
  } catch (error) {
    unstable_rethrow(error);
    if (error instanceof DomainError && error.code === 'unauthenticated') redirect(routes.signIn());
    const errors = { form: [explainError(error).message] };
    return { status: 'failed', errors, values: typedValues(form) };
  }
}

function isCorrection<T>(result: Result<T> | T): result is Extract<Result<T>, { ok: false }> {
  return isResult(result) && !result.ok;
}

function isDone<T>(result: Result<T> | T): result is Extract<Result<T>, { ok: true }> {
  return isResult(result) && result.ok;
}

function isResult(result: unknown): result is Result<unknown> {
  return typeof result === 'object' && result !== null && 'ok' in result;
}
