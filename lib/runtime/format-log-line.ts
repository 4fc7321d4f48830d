import { z } from 'zod';

const levels = new Map([
  [40, 'WARN '],
  [50, 'ERROR '],
  [60, 'FATAL '],
]);
const recordSchema = z.looseObject({ level: z.number(), time: z.number(), msg: z.string() });
const errorSchema = z.object({ message: z.string() });

/** Turns a line of pino's JSON into one for people; every other line stays as it is. */
export function formatLogLine(line: string): string {
  if (!line.startsWith('{"level":')) return line;
  const record = recordSchema.safeParse(parse(line));
  if (!record.success) return line;
  const { level, time, msg, ...fields } = record.data;
  const clock = new Date(time).toISOString().slice(11, 19);
  const details = Object.entries(fields).map(([name, value]) => `${name}=${textOf(value)}`);
  const suffix = details.length === 0 ? '' : ` (${details.join(', ')})`;
  return `${clock} ${levels.get(level) ?? ''}${msg}${suffix}`;
}

function textOf(value: unknown): string {
  const error = errorSchema.safeParse(value);
  if (error.success) return error.data.message;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
