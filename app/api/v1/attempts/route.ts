import { createRecurrence } from '@/lib/attempts/recurrence';
import { maxReports, readReportBody } from '@/lib/reports/read-report-body';
import { reportAttempts } from '@/lib/reports/report-attempts';
import { createReportThrottle } from '@/lib/reports/report-throttle';
import { environment } from '@/lib/server/environment';
import { eventPool } from '@/lib/server/event-pool';
import { readBytes } from '@/lib/server/read-bytes';
import { refuse } from '@/lib/server/refuse';
import { clientAddress } from '@/lib/server/request';
import { apiKeyRouteHandler } from '@/lib/server/route-handler';

const maxBytes = 5 * 1024 * 1024;
const throttle = createReportThrottle();
const quickDrops = createRecurrence({ times: 3, withinMs: 600_000 });
const countFailure = async () => throttle.fail(await clientAddress());

/** Takes attempts that another gateway saw. The page /guide/api says how. */
export const POST = apiKeyRouteHandler(countFailure, async (ctx, request) => {
  await throttle.take(ctx.actor.keyId);
  if (request.headers.has('content-encoding')) {
    return refuse(415, 'unsupported', 'Send the body without Content-Encoding.');
  }
  const bytes = await readBytes(request.body, maxBytes);
  if (bytes === null) return refuse(413, 'too-large', 'Send at most 5 MB in one request.');
  const body = readReportBody(bytes, request.headers.get('content-type'));
  switch (body.kind) {
    case 'unsupported':
      return refuse(415, 'unsupported', 'Send application/json or application/x-ndjson.');
    case 'too-many':
      return refuse(413, 'too-large', `Send at most ${maxReports} attempts in one request.`);
    case 'unreadable':
      return refuse(400, 'unreadable', body.message);
    case 'items':
      break;
  }
  if (body.items.length === 0) return refuse(400, 'unreadable', 'There is no attempt in the body.');
  const { retentionDays } = environment();
  const services = { pool: eventPool(), retentionDays, quickDrops };
  const answer = await reportAttempts(ctx, body.items, services);
  const isRefused = answer.rejected === body.items.length;
  const headers = { 'Cache-Control': 'no-store' };
  return Response.json(answer, { status: isRefused ? 422 : 200, headers });
});
