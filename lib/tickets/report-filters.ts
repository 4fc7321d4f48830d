import { z } from 'zod';

const dayMs = 86_400_000;

/** How far back a report goes, in steps of this many days. */
export const reportPeriods = {
  '30d': { name: '30 days', steps: 30, stepDays: 1 },
  '13w': { name: '13 weeks', steps: 13, stepDays: 7 },
  '52w': { name: '52 weeks', steps: 52, stepDays: 7 },
} as const;
export type ReportPeriod = keyof typeof reportPeriods;

export const reportGroupings = ['cause', 'model', 'firmware', 'tenant'] as const;
export type ReportGrouping = (typeof reportGroupings)[number];

const periods = Object.keys(reportPeriods) as ReportPeriod[];
const schema = z.object({
  period: z.enum(periods).catch('30d').default('30d'),
  by: z.enum(reportGroupings).catch('cause').default('cause'),
});
export type ReportFilters = z.infer<typeof schema>;

type Params = Record<string, string | string[] | undefined>;

/** Filters as an address has them. What does not parse counts as not there. */
export function parseReportFilters(params: Params): ReportFilters {
  return schema.parse(params);
}

/** The same back as an address; what is usual is left out. */
export function reportFilterParams({ period, by }: ReportFilters): Record<string, string> {
  return {
    ...(period === '30d' ? {} : { period }),
    ...(by === 'cause' ? {} : { by }),
  };
}

export type ReportSpan = { start: Date; end: Date; stepMs: number; steps: number };

/** The period in whole days of UTC, today included. */
export function reportSpan(period: ReportPeriod, now: Date): ReportSpan {
  const { steps, stepDays } = reportPeriods[period];
  const end = (Math.floor(now.getTime() / dayMs) + 1) * dayMs;
  const stepMs = stepDays * dayMs;
  return { start: new Date(end - steps * stepMs), end: new Date(end), stepMs, steps };
}
