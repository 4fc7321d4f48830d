import { DomainError } from '@/lib/errors';
import { fileRedactor } from '@/lib/server/file-redactor';
import { fileStore } from '@/lib/server/file-store';
import { routeHandler } from '@/lib/server/route-handler';
import { addAttachment } from '@/lib/tickets/add-attachment';
import { maxFileBytes } from '@/lib/tickets/file-kinds';
import { tooLarge } from '@/lib/tickets/files/write-file';
import { parseTicketNumber } from '@/lib/tickets/get-ticket';

/**
 * Takes a file as the body, streamed to disk. A route of its own beside the proxy, which would
 * hold the body in memory and cut it.
 */
export const POST = routeHandler<{ number: string }>(async (ctx, request, params) => {
  const number = parseTicketNumber(params.number);
  if (Number(request.headers.get('content-length') ?? 0) > maxFileBytes) {
    return Response.json({ errors: { file: [tooLarge(undefined)] } }, { status: 413 });
  }
  const result = await addAttachment(
    ctx,
    {
      number,
      name: nameOf(request.headers.get('x-file-name') ?? ''),
      isInternal: request.headers.get('x-visibility') === 'internal',
      body: request.body,
    },
    { store: fileStore(), redactor: fileRedactor },
  );
  const headers = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };
  if (!result.ok) return Response.json({ errors: result.errors }, { status: 400, headers });
  return Response.json(result.value, { headers });
});

/** Headers hold no more than ASCII: the name comes percent-encoded. */
function nameOf(header: string): string {
  try {
    return decodeURIComponent(header);
  } catch {
    throw new DomainError('conflict', 'The name of the file could not be read. Rename it.');
  }
}
