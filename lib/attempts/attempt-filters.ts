import { isIP } from 'node:net';
import { z } from 'zod';
import { errorTypes } from '@/lib/diagnosis/error-types';
import { decodeCursor } from '@/lib/format/keyset-cursor';
import { hasControlCharacter } from '@/lib/format/plain-text-schema';

export const attemptOutcomes = ['accepted', 'refused', 'failed'] as const;

/** Of attempts that could be laid to no tenant: who reads them runs the installation. */
export const noTenant = 'none';

/** As long as an identity is stored. */
const maxIdentityLength = 255;

/** Not trimmed: a space at its end is what can be wrong with it. */
const identitySchema = z
  .string()
  .min(1)
  .max(maxIdentityLength)
  .refine((value) => !hasControlCharacter(value));

const typedSchema = z.string().trim().pipe(identitySchema);

const shape = {
  identity: identitySchema,
  address: z
    .string()
    .trim()
    .refine((value) => isIP(value) !== 0),
  outcome: z.enum(attemptOutcomes),
  error: z.enum(errorTypes),
  charger: z.literal('none'),
  tenant: z.union([z.literal(noTenant), z.uuid()]),
  cursor: z
    .string()
    .transform(decodeCursor)
    .pipe(z.object({ after: z.iso.datetime(), id: z.uuid() })),
};
type Shape = typeof shape;
type FilterName = keyof Shape;

export type AttemptFilters = { [Name in FilterName]: z.output<Shape[Name]> | null };

const narrowing = ['identity', 'address', 'outcome', 'error', 'charger', 'tenant'] as const;

type Params = Record<string, string | string[] | undefined>;

/**
 * Reads the filters of the list of attempts from an address. A bad value counts as absent. What is
 * typed into the one search field, `q`, is an address where it reads as one, else an identity.
 */
export function parseAttemptFilters(params: Params): AttemptFilters {
  const read = <Name extends FilterName>(name: Name): z.output<Shape[Name]> | null =>
    (shape[name].safeParse(params[name]).data as z.output<Shape[Name]> | undefined) ?? null;
  const typedAddress = shape.address.safeParse(params.q).data ?? null;
  const typedIdentity =
    typedAddress === null ? (typedSchema.safeParse(params.q).data ?? null) : null;
  return {
    identity: read('identity') ?? typedIdentity,
    address: read('address') ?? typedAddress,
    outcome: read('outcome'),
    error: read('error'),
    charger: read('charger'),
    tenant: read('tenant'),
    cursor: read('cursor'),
  };
}

/** The filters as parameters of an address, without the place in the list. */
export function attemptParams(filters: AttemptFilters): Record<string, string> {
  const params: Record<string, string> = {};
  for (const name of narrowing) {
    const value = filters[name];
    if (value !== null) params[name] = value;
  }
  return params;
}
