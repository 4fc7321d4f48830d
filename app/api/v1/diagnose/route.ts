import { diagnosePastedText } from '@/lib/diagnosis/paste/diagnose-pasted-text';
import { logReport } from '@/lib/pasted-logs/log-report';
import { createPasteThrottle } from '@/lib/pasted-logs/paste-throttle';
import { readReport } from '@/lib/pasted-logs/read-report';
import { readTextBody } from '@/lib/pasted-logs/read-text-body';
import { clientAddress } from '@/lib/server/request';
import { publicRouteHandler } from '@/lib/server/route-handler';

const throttle = createPasteThrottle();

/** Diagnoses the log in the body, for anybody. Nothing of it is stored. */
export const POST = publicRouteHandler(async (request) => {
  await throttle.take(await clientAddress());
  const log = await readTextBody(request.body);
  if (!log.ok) return Response.json({ errors: log.errors }, { status: 400 });
  const report = isJson(request) ? readReport(log.value) : log;
  if (!report.ok) return Response.json({ errors: report.errors }, { status: 400 });
  return Response.json(logReport(diagnosePastedText(report.value)), {
    headers: { 'Cache-Control': 'no-store' },
  });
});

function isJson(request: Request): boolean {
  return /^application\/json\b/i.test(request.headers.get('content-type') ?? '');
}
