import { z } from 'zod';
import { errorTypes } from '@/lib/diagnosis/error-types';
import { connectionStates } from '@/lib/format/connection-state';
import { hasControlCharacter } from '@/lib/format/plain-text-schema';
import { chargerCursorSchema, decodeChargerCursor } from './charger-filters-cursor';

export const chargerSorts = ['identity', 'state', 'seen'] as const;
export type ChargerSort = (typeof chargerSorts)[number];

export const maxSearchLength = 100;

const orderSchema = z
  .string()
  .regex(/^-?(identity|state|seen)$/)
  .transform((text) => ({
    sort: z.enum(chargerSorts).parse(text.replace('-', '')),
    isDescending: text.startsWith('-'),
  }));

const text = z
  .string()
  .trim()
  .min(1)
  .max(maxSearchLength)
  .refine((value) => !hasControlCharacter(value));

const shape = {
  q: text,
  state: z.enum(connectionStates),
  /** "any": whatever fails, by whichever error. */
  error: z.enum([...errorTypes, 'any']),
  site: z.uuid(),
  cpms: z.uuid(),
  firmware: text,
  order: orderSchema,
  cursor: z.string().max(800).transform(decodeChargerCursor).pipe(chargerCursorSchema),
};
type Shape = typeof shape;
type FilterName = keyof Shape;

export type ChargerFilters = { [Name in FilterName]: z.output<Shape[Name]> | null };

export type ParsedChargerFilters = {
  filters: ChargerFilters;
  /** Names of the filters whose value meant nothing, for a note to the reader. */
  ignored: string[];
};

type Params = Record<string, string | string[] | undefined>;

const narrowing = ['q', 'state', 'error', 'site', 'cpms', 'firmware'] as const;

/** Reads the filters of the charger list from an address. A bad value counts as absent. */
export function parseChargerFilters(params: Params): ParsedChargerFilters {
  const ignored: string[] = [];
  const read = <Name extends FilterName>(name: Name): z.output<Shape[Name]> | null => {
    const given = params[name];
    const value = Array.isArray(given) ? given.at(-1) : given;
    if (value === undefined || value.trim() === '') return null;
    const parsed = shape[name].safeParse(value);
    if (!parsed.success) {
      ignored.push(name);
      return null;
    }
    return parsed.data as z.output<Shape[Name]>;
  };
  const filters = {
    q: read('q'),
    state: read('state'),
    error: read('error'),
    site: read('site'),
    cpms: read('cpms'),
    firmware: read('firmware'),
    order: read('order'),
    cursor: read('cursor'),
  };
  return { filters, ignored };
}

/** The filters as parameters of an address, without the place in the list. */
export function chargerFilterParams(filters: ChargerFilters): Record<string, string> {
  const params: Record<string, string> = {};
  for (const name of narrowing) {
    const value = filters[name];
    if (value !== null) params[name] = value;
  }
  if (filters.order !== null) {
    params.order = `${filters.order.isDescending ? '-' : ''}${filters.order.sort}`;
  }
  return params;
}

/** Is the list narrowed by anything? */
export function isFiltered(filters: ChargerFilters): boolean {
  return narrowing.some((name) => filters[name] !== null);
}
