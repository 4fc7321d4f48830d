import { done, type Result } from '@/lib/errors';
import { createPasteThrottle } from '@/lib/pasted-logs/paste-throttle';
import { readLogBody } from '@/lib/pasted-logs/read-log-body';
import { readReport } from '@/lib/pasted-logs/read-report';
import { logReader } from '@/lib/server/log-reader';
import { clientAddress } from '@/lib/server/request';
import { publicRouteHandler } from '@/lib/server/route-handler';

const throttle = createPasteThrottle();

/** Diagnoses the log in the body, for anybody. Nothing of it is stored. */
export const POST = publicRouteHandler(async (request) => {
  await throttle.take(await clientAddress());
  const log = await readLogBody(request.body);
  if (!log.ok) return Response.json({ errors: log.errors }, { status: 400 });
  const text = isJson(request) ? asLog(log.value) : log;
  if (!text.ok) return Response.json({ errors: text.errors }, { status: 400 });
  const report = await logReader.read(text.value);
  if (!report.ok) return Response.json({ errors: report.errors }, { status: 400 });
  return Response.json(report.value, { headers: { 'Cache-Control': 'no-store' } });
});

function isJson(request: Request): boolean {
  return /^application\/json\b/i.test(request.headers.get('content-type') ?? '');
}

/** A report as JSON becomes the log that it stands for. */
function asLog(body: Uint8Array): Result<Uint8Array<ArrayBuffer>> {
  const report = readReport(new TextDecoder().decode(body));
  return report.ok ? done(new TextEncoder().encode(report.value)) : report;
}
