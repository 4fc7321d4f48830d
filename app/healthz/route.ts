export const dynamic = 'force-dynamic';

/** Is the process up? Asks nothing of the database. */
export function GET(): Response {
  return new Response('ok\n', { headers: { 'Cache-Control': 'no-store' } });
}
