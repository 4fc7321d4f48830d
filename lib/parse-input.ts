import { z } from 'zod';
import { correct, done, DomainError, type FieldErrors, type Result } from '@/lib/errors';

/** Parses a person's input at the edge of a verb; what is wrong comes back per field. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): Result<z.output<S>> {
  const parsed = schema.safeParse(input);
  return parsed.success ? done(parsed.data) : correct(fieldErrors(parsed.error));
}

/** An id from a URL. What is not an id names nothing. */
export function parseId(id: string): string {
  if (!z.uuid().safeParse(id).success) {
    throw new DomainError('not-found', 'There is nothing here that you may see.');
  }
  return id;
}

function fieldErrors(error: z.ZodError): FieldErrors {
  const errors: FieldErrors = {};
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? 'form');
    const messages = (errors[field] ??= []);
    if (!messages.includes(issue.message)) messages.push(issue.message);
  }
  return errors;
}
