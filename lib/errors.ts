/** The refusals that a verb may throw. Everything else that is thrown is a bug. */
export const domainErrorCodes = [
  'unauthenticated',
  'forbidden',
  'not-found',
  'conflict',
  'rate-limited',
  'unavailable',
] as const;
export type DomainErrorCode = (typeof domainErrorCodes)[number];

const mark = Symbol.for('exolink.DomainError');

/** A refusal. `message` is written for the person who reads it and never holds a secret. */
export class DomainError extends Error {
  readonly [mark] = true;
  readonly code: DomainErrorCode;
  /** Seconds after which trying again makes sense, for `rate-limited` and `unavailable`. */
  readonly retryAfterSeconds: number | undefined;

  constructor(code: DomainErrorCode, message: string, retryAfterSeconds?: number) {
    super(message);
    this.name = 'DomainError';
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** The portal's bundles each hold a copy of this class: what one throws, another catches. */
  static override [Symbol.hasInstance](value: unknown): value is DomainError {
    return typeof value === 'object' && value !== null && mark in value;
  }
}

/** A correctable input error: field name (or `form`) to messages. */
export type FieldErrors = Record<string, string[]>;

/** What a verb that takes a person's input returns: done, or what to correct. */
export type Result<T> = { ok: true; value: T } | { ok: false; errors: FieldErrors };

export function done<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function correct(errors: FieldErrors): { ok: false; errors: FieldErrors } {
  return { ok: false, errors };
}
