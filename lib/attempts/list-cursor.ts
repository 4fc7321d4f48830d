import { z } from 'zod';

/** Where a page of attempts ended: time and id of its last row. */
export type AttemptCursor = { startedAt: Date; id: string };

const form = /^(\d{1,15})\.(.{36})$/;

export function encodeCursor({ startedAt, id }: AttemptCursor): string {
  return `${startedAt.getTime()}.${id}`;
}

/** Null for what is not a cursor: the first page is then shown. */
export function decodeCursor(text: string): AttemptCursor | null {
  const [, time, id] = form.exec(text) ?? [];
  if (time === undefined || !z.uuid().safeParse(id).success || id === undefined) return null;
  const startedAt = new Date(Number(time));
  return Number.isNaN(startedAt.getTime()) ? null : { startedAt, id };
}
