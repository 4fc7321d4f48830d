import { fileStore } from '@/lib/server/file-store';
import { routeHandler } from '@/lib/server/route-handler';
import { getAttachment } from '@/lib/tickets/get-attachment';

/** A file of a ticket. Whatever is in it, no browser runs it: it is saved, or drawn as an image. */
export const GET = routeHandler<{ attachmentId: string }>(async (ctx, request, params) => {
  const { name, mediaType, byteSize, location } = await getAttachment(ctx, params.attachmentId);
  // Nobody would read it then, and it would stay open.
  const body = request.method === 'HEAD' ? null : await fileStore().read(location);
  return new Response(body, {
    headers: {
      'Content-Type': mediaType,
      'Content-Length': String(byteSize),
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeName(name)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cross-Origin-Resource-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
});

/** RFC 5987 takes fewer characters than a URL does. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*!]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
