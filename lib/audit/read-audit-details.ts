import { z } from 'zod';
import { inertText } from '@/lib/ocpp/inert-text';

const maxValueLength = 120;

export type AuditDetails = {
  /** What the subject was called at that time. */
  subjectName: string | null;
  changes: { field: string; from: string | null; to: string | null }[];
  /** The setting of a charger that was written; its value is not recorded. */
  setting: string | null;
  /** How many things one entry stands for. */
  count: number | null;
};

const schema = z.object({
  identity: z.string().optional().catch(undefined),
  name: z.string().optional().catch(undefined),
  email: z.string().optional().catch(undefined),
  key: z.string().optional().catch(undefined),
  count: z.number().optional().catch(undefined),
  changes: z
    .record(z.string(), z.object({ from: z.unknown(), to: z.unknown() }))
    .optional()
    .catch(undefined),
});

/** Reads the JSON of an audit entry for showing, whatever an older version wrote there. */
export function readAuditDetails(details: unknown): AuditDetails {
  const parsed = schema.safeParse(details);
  if (!parsed.success) return { subjectName: null, changes: [], setting: null, count: null };
  const { identity, name, email, key, count, changes = {} } = parsed.data;
  return {
    subjectName: shown(identity ?? name ?? email),
    changes: Object.entries(changes).map(([field, { from, to }]) => ({
      field: inertText(field, maxValueLength),
      from: shown(from),
      to: shown(to),
    })),
    setting: shown(key),
    count: count ?? null,
  };
}

function shown(value: unknown): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length === 0 ? null : shown(value.join(', '));
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '…';
  return inertText(text, maxValueLength);
}
