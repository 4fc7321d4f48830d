import type { z } from 'zod';
import type { ReportItem } from './read-report-body';
import type { ReportResult } from './report-answer';
import type { Report } from './report';
import { reportId } from './report-id';
import { reportOfJson } from './report-of-json';
import { reportedAttemptSchema } from './schemas';

/** A clock may be wrong by this much. */
const aheadMs = 5 * 60_000;
const dayMs = 86_400_000;
const maxShownName = 60;

export type CheckedReport = {
  index: number;
  /** As it was sent. */
  sentId: string;
  /** The attempt's. */
  id: string;
  identity: string | null;
  report: Report;
};

type Window = { now: Date; retentionDays: number };
type Rejected = Extract<ReportResult, { state: 'rejected' }>;

/** Parses each entry by itself; what is wrong with one never repeats what it held. */
export function checkReports(
  items: readonly ReportItem[],
  tenantId: string,
  window: Window,
): { checked: CheckedReport[]; rejected: Rejected[] } {
  const checked: CheckedReport[] = [];
  const rejected: Rejected[] = [];
  for (const item of items) {
    const reject = (message: string, id: string | null) =>
      rejected.push({ index: item.index, id, state: 'rejected', message });
    if ('problem' in item) {
      reject(item.problem, null);
      continue;
    }
    const parsed = reportedAttemptSchema.safeParse(item.value);
    if (!parsed.success) {
      reject(messageOf(parsed.error), idIn(item.value));
      continue;
    }
    const { at, id: sentId } = parsed.data;
    const problem = timeProblem(at, window);
    if (problem !== null) {
      reject(problem, sentId);
      continue;
    }
    const report = reportOfJson(parsed.data);
    const identity = report.path?.identity?.slice(0, 255) ?? null;
    checked.push({ index: item.index, sentId, id: reportId(tenantId, sentId), identity, report });
  }
  return { checked, rejected };
}

/** Why an attempt of this time cannot be stored, or null. */
export function timeProblem(at: Date, { now, retentionDays }: Window): string | null {
  if (at.getTime() > now.getTime() + aheadMs) {
    return 'at: This time lies in the future. Check the clock and the time zone.';
  }
  if (at.getTime() < now.getTime() - retentionDays * dayMs) {
    return `at: Attempts are kept for ${retentionDays} days, and this one is older.`;
  }
  return null;
}

function messageOf(error: z.ZodError): string {
  const [issue] = error.issues;
  if (issue === undefined) return 'It cannot be read.';
  if (issue.code === 'unrecognized_keys') {
    const names = issue.keys.slice(0, 3).map((key) => `“${key.slice(0, maxShownName)}”`);
    const where = issue.path.length === 0 ? '' : ` in ${issue.path.join('.')}`;
    return `There is no field ${names.join(' or ')}${where}.`;
  }
  if (issue.code === 'invalid_type' && issue.path.length === 0) {
    return 'Write the attempt as an object.';
  }
  const field = issue.path.map(String).join('.').slice(0, maxShownName);
  return field === '' ? issue.message : `${field}: ${issue.message}`;
}

function idIn(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  return typeof value.id === 'string' ? value.id.slice(0, 200) : null;
}
