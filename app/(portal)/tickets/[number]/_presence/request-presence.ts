import type { Present, Writing } from '@/lib/presence/schemas';
import { routes } from '@/lib/routes';

/** Who else is here; null where nobody answers, which is no reason to disturb anybody. */
export async function readPresence(number: number): Promise<Present[] | null> {
  try {
    const [answer, { presenceSchema }] = await Promise.all([
      fetch(routes.ticketPresence(number), { cache: 'no-store' }),
      import('@/lib/presence/schemas'),
    ]);
    return answer.ok ? presenceSchema.parse(await answer.json()).people : null;
  } catch {
    return null;
  }
}

export async function sendWriting(
  number: number,
  body: { page: string; writing: Writing | 'no' },
): Promise<void> {
  try {
    await fetch(routes.ticketPresence(number), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      keepalive: true,
    });
  } catch {
    // What somebody writes arrives all the same.
  }
}
