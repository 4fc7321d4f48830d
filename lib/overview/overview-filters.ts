import { z } from 'zod';
import { errorTypes, type ErrorType } from '@/lib/diagnosis/error-types';

export const overviewPeriods = ['24h', '7d'] as const;
export type OverviewPeriod = (typeof overviewPeriods)[number];

export type OverviewFilters = {
  period: OverviewPeriod;
  error: ErrorType | null;
};

const defaultPeriod: OverviewPeriod = '24h';

/** Reads the overview's filters from an address. A bad value counts as absent. */
export function parseOverviewFilters(params: Record<string, string | string[] | undefined>): {
  filters: OverviewFilters;
  /** Names of the filters whose value meant nothing, for a note to the reader. */
  ignored: string[];
} {
  const period = z.enum(overviewPeriods).optional().safeParse(params.period);
  const error = z.enum(errorTypes).optional().safeParse(params.error);
  const ignored = Object.entries({ period, error })
    .filter(([, parsed]) => !parsed.success)
    .map(([name]) => name);
  return {
    filters: {
      period: period.data ?? defaultPeriod,
      error: error.data ?? null,
    },
    ignored,
  };
}

/** The filters as parameters of an address; what is usual is left out. */
export function overviewParams(filters: OverviewFilters): Record<string, string | undefined> {
  return {
    period: filters.period === defaultPeriod ? undefined : filters.period,
    error: filters.error ?? undefined,
  };
}
