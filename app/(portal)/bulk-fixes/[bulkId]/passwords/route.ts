import { csvRecord, byteOrderMark } from '@/lib/chargers/export-chargers-csv';
import { sealingKey } from '@/lib/credentials/seal';
import { takeBulkPasswords } from '@/lib/bulk-fixes/take-passwords';
import { environment } from '@/lib/server/environment';
import { routeHandler } from '@/lib/server/route-handler';

/** The passwords of a bulk as CSV, once. */
export const POST = routeHandler<{ bulkId: string }>(async (ctx, _request, { bulkId }) => {
  const key = sealingKey(environment().secret);
  const passwords = await takeBulkPasswords(ctx, bulkId, key);
  const lines = passwords.map(({ identity, password }) => csvRecord([identity, password]));
  return new Response([byteOrderMark, csvRecord(['identity', 'password']), ...lines].join(''), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="passwords-${bulkId}.csv"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
});
