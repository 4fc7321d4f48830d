import { z } from 'zod';

const leftOutSchema = z.array(z.object({ name: z.string(), reason: z.string() }));
/** A file of a mail that is not on its ticket, and why. */
export type LeftOutFile = z.infer<typeof leftOutSchema>[number];

/** What the details of a reply say of files that were left out. */
export function leftOutFiles(details: Record<string, unknown>): LeftOutFile[] {
  return leftOutSchema.safeParse(details.leftOut).data ?? [];
}

/** One line, with the reason. */
export function leftOutSentence({ name, reason }: LeftOutFile): string {
  return `${name} was not taken in. ${reason}`;
}
