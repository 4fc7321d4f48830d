import { createPasteThrottle } from '@/lib/pasted-logs/paste-throttle';
import { readLogBody } from '@/lib/pasted-logs/read-log-body';
import { logReader } from '@/lib/server/log-reader';
import { clientAddress } from '@/lib/server/request';
import { publicRouteHandler } from '@/lib/server/route-handler';

const throttle = createPasteThrottle();

/** Diagnoses the log in the body, for anybody. Nothing of it is stored. */
export const POST = publicRouteHandler(async (request) => {
  await throttle.take(await clientAddress());
  const log = await readLogBody(request.body);
  if (!log.ok) return Response.json({ errors: log.errors }, { status: 400 });
  const report = await logReader.read(log.value);
  if (!report.ok) return Response.json({ errors: report.errors }, { status: 400 });
  return Response.json(report.value, { headers: { 'Cache-Control': 'no-store' } });
});
