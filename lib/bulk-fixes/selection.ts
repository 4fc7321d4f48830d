import { z } from 'zod';
import {
  chargerFilterParams,
  parseChargerFilters,
  type ChargerFilters,
} from '@/lib/chargers/charger-filters';

const maxIds = 100;

/** What a bulk is about: rows that were ticked, or everything that matches. Of one tenant. */
export type Selection = { tenantId: string } & (
  | { of: 'chargers'; ids: readonly string[] }
  | { of: 'filter'; filters: ChargerFilters }
  | { of: 'problem'; problemId: string }
  | { of: 'unknown'; ids: readonly string[] }
  | { of: 'every-unknown' }
);

type Params = Record<string, string | string[] | undefined>;

const idList = z.array(z.uuid()).min(1).max(maxIds);

/** Reads a selection from an address; null for what is none. */
export function parseSelection(params: Params): Selection | null {
  const tenant = z.uuid().safeParse(one(params.tenant));
  if (!tenant.success) return null;
  const tenantId = tenant.data;
  switch (one(params.of)) {
    case 'chargers':
    case 'unknown': {
      const of = one(params.of) === 'unknown' ? 'unknown' : 'chargers';
      const ids = idList.safeParse([...new Set(many(params.id))]);
      return ids.success ? { tenantId, of, ids: ids.data } : null;
    }
    case 'filter':
      return { tenantId, of: 'filter', filters: withoutPlace(parseChargerFilters(params).filters) };
    case 'problem': {
      const problem = z.uuid().safeParse(one(params.problem));
      return problem.success ? { tenantId, of: 'problem', problemId: problem.data } : null;
    }
    case 'every-unknown':
      return { tenantId, of: 'every-unknown' };
    default:
      return null;
  }
}

/** The selection as parameters of an address. */
export function selectionParams(selection: Selection): Record<string, string | string[]> {
  const { of, tenantId: tenant } = selection;
  switch (of) {
    case 'chargers':
    case 'unknown':
      return { tenant, of, id: [...selection.ids] };
    case 'filter':
      return { ...chargerFilterParams(selection.filters), tenant, of };
    case 'problem':
      return { tenant, of, problem: selection.problemId };
    case 'every-unknown':
      return { tenant, of };
  }
}

/** The same as one text, for a form. */
export function selectionText(selection: Selection): string {
  const text = new URLSearchParams();
  for (const [name, value] of Object.entries(selectionParams(selection))) {
    for (const part of typeof value === 'string' ? [value] : value) text.append(name, part);
  }
  return text.toString();
}

export function readSelectionText(text: string): Selection | null {
  const params: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(text)) (params[name] ??= []).push(value);
  return parseSelection(params);
}

/** Are these chargers, rather than identities that are to be registered? */
export function isOfChargers({ of }: Selection): boolean {
  return of !== 'unknown' && of !== 'every-unknown';
}

function withoutPlace(filters: ChargerFilters): ChargerFilters {
  return { ...filters, order: null, cursor: null };
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.at(-1) : value;
}

function many(value: string | string[] | undefined): string[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
