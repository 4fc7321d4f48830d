import { z } from 'zod';
import { secretKinds } from '@/lib/capture/redact/secret-place';
import { layers, type CaptureReport } from '@/lib/capture/report/capture-report';
import { diagnosisSchema } from '@/lib/diagnosis/diagnosis';

const text = z.string();
const role = z.enum(['charger', 'resolver', 'server']);

const ladderSchema = z.object({
  participants: z.array(z.object({ role, name: text, address: text })),
  steps: z.array(
    z.object({
      offsetMs: z.number(),
      from: role.nullable(),
      to: role.nullable(),
      label: text,
      detail: text.nullable(),
      tone: z.enum(['plain', 'quiet', 'good', 'bad']),
    }),
  ),
  leftOutSteps: z.number(),
});

const authorizationSchema = z.union([
  z.object({ kind: z.literal('yes'), scheme: text, username: text.nullable() }),
  z.object({ kind: z.enum(['no', 'hidden', 'never-asked']) }),
]);

const reportSchema: z.ZodType<CaptureReport> = z.object({
  packetCount: z.number(),
  byteCount: z.number(),
  durationMs: z.number(),
  conversations: z.array(
    z.object({
      id: z.number(),
      name: text,
      client: text,
      startedAt: text.nullable(),
      ladder: ladderSchema,
      reached: z.enum(layers),
      stopped: text,
      isFailure: z.boolean(),
      authorization: authorizationSchema,
      diagnosis: diagnosisSchema.nullable(),
    }),
  ),
  leftOutConversations: z.number(),
  notes: z.array(text),
});

/** What is kept of a capture beside the file: what it says, and what was masked in it. */
export const storedCaptureSchema = z.object({
  version: z.literal(1),
  report: reportSchema,
  masked: z.array(z.object({ kind: z.enum(secretKinds), count: z.number() })),
});
export type StoredCapture = z.infer<typeof storedCaptureSchema>;
