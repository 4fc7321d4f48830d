import { z } from 'zod';
import { correct, done, type Result } from '@/lib/errors';

const maxText = 5 * 1024 * 1024;
const maxName = 200;

const reportSchema = z.object({
  text: z.string().max(maxText).default(''),
  /** What the server answered, if the log does not say. */
  status: z.number().int().min(100).max(599).nullish(),
  closeCode: z.number().int().min(1000).max(4999).nullish(),
  closeReason: z.string().max(maxName).nullish(),
  /** The Server header of the answer. */
  server: z.string().max(maxName).nullish(),
});

/**
 * A report as JSON: the log with what is known beside it. What a report has beyond these fields
 * is left alone, and JSON that is no report is a log itself.
 */
export function readReport(body: string): Result<string> {
  const value = parseJson(body);
  if (!isReport(value)) return done(body);
  const parsed = reportSchema.safeParse(value);
  if (!parsed.success) {
    return correct({
      body: [
        'Send JSON with “text” and, if known, “status”, “closeCode”, “closeReason” and “server”.',
      ],
    });
  }
  const { closeCode, closeReason, server, status, text } = parsed.data;
  const lines = [
    text,
    status ? `HTTP/1.1 ${status}` : '',
    server ? `Server: ${server}` : '',
    closeCode ? `close code=${closeCode} ${closeReason ?? ''}` : '',
  ].filter((line) => line.trim() !== '');
  return lines.length === 0
    ? correct({ body: ['Send a text, a status or a close code.'] })
    : done(lines.join('\n'));
}

function isReport(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'text' in value;
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
