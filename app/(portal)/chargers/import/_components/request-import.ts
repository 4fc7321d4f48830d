'use client';

import { z } from 'zod';
import type { ImportPreview } from '@/lib/chargers/import-columns';
import { routes } from '@/lib/routes';

export type Answer<T> = { ok: true; value: T } | { ok: false; problem: string };

type ImportRequest = { tenantId: string; text: string; createsSites: boolean };

const correctionSchema = z.object({
  ok: z.literal(false),
  errors: z.record(z.string(), z.array(z.string())),
});
const errorSchema = z.object({ error: z.object({ message: z.string() }) });
const ranSchema = z.object({ ok: z.literal(true), value: z.object({ count: z.number() }) });
const progressSchema = z.object({
  state: z.enum(['running', 'done', 'failed']),
  total: z.number(),
  done: z.number(),
  message: z.string().nullable(),
});
export type Progress = z.infer<typeof progressSchema>;

const pollMs = 400;
const noConnection = 'The portal could not be reached. Check your connection and try again.';

export async function requestPreview(request: ImportRequest): Promise<Answer<ImportPreview>> {
  const body = await post(routes.importPreview(), request);
  if (body === null) return { ok: false, problem: noConnection };
  return isPreview(body) ? body : { ok: false, problem: problemOf(body) };
}

/**
 * Runs the import. When the connection breaks meanwhile, as a proxy may do after a minute, the
 * progress still tells how it ended.
 */
export async function runImport(
  request: ImportRequest & { importId: string },
): Promise<Answer<{ count: number }>> {
  const body = await post(routes.importRun(), request);
  if (body === null) return waitForEnd(request.importId);
  const ran = ranSchema.safeParse(body);
  return ran.success ? ran.data : { ok: false, problem: problemOf(body) };
}

/** How far the import is; null when that cannot be told now. */
export async function readProgress(importId: string): Promise<Progress | null> {
  try {
    const response = await fetch(routes.importProgress(importId));
    const parsed = progressSchema.safeParse(await response.json());
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

async function waitForEnd(importId: string): Promise<Answer<{ count: number }>> {
  const progress = await readProgress(importId);
  if (progress === null) return { ok: false, problem: noConnection };
  if (progress.state === 'done') return { ok: true, value: { count: progress.total } };
  if (progress.state === 'failed') return { ok: false, problem: progress.message ?? noConnection };
  await new Promise((resolve) => setTimeout(resolve, pollMs));
  return waitForEnd(importId);
}

/** The parsed answer, whatever its status; null without one. */
async function post(href: string, body: object): Promise<unknown> {
  try {
    const response = await fetch(href, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return await response.json();
  } catch {
    return null;
  }
}

function problemOf(body: unknown): string {
  const correction = correctionSchema.safeParse(body);
  if (correction.success) return Object.values(correction.data.errors).flat().join(' ');
  const refusal = errorSchema.safeParse(body);
  return refusal.success ? refusal.data.error.message : noConnection;
}

/** The portal's own answer of the same build: its mark is enough. */
function isPreview(body: unknown): body is { ok: true; value: ImportPreview } {
  return typeof body === 'object' && body !== null && 'ok' in body && body.ok === true;
}
