import type { FieldErrors, Result } from '@/lib/errors';
import { correct } from '@/lib/errors';

/** Thrown inside a transaction to roll it back because the input has to be corrected. */
export class Correction extends Error {
  readonly errors: FieldErrors;

  constructor(errors: FieldErrors) {
    super('The input has to be corrected.');
    this.name = 'Correction';
    this.errors = errors;
  }
}

/** Runs a transaction that may end with a correction, which becomes a returned value. */
export async function correctable<T>(work: Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Correction) return correct(error.errors);
    throw error;
  }
}
