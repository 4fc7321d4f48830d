import { database } from '@/lib/server/database';
import { log } from '@/lib/server/log';

export const dynamic = 'force-dynamic';

const headers = { 'Cache-Control': 'no-store' };

/** Can requests be answered? Only when the database does. */
export async function GET(): Promise<Response> {
  try {
    await database().$queryRaw`SELECT 1`;
    return new Response('ready\n', { headers });
  } catch (error) {
    log().warn({ err: error }, 'The database does not answer.');
    return new Response('The database does not answer.\n', {
      status: 503,
      headers: { ...headers, 'Retry-After': '5' },
    });
  }
}
