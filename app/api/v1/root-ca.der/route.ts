import { readRootCertificate } from '@/lib/fixes/read-certificates';
import { environment } from '@/lib/server/environment';
import { routeHandler } from '@/lib/server/route-handler';

/** The root certificate as bytes, for chargers that take no text. */
export const GET = routeHandler(async () => {
  const { der } = await readRootCertificate(environment().rootCertificateFile);
  return new Response(new Uint8Array(der), {
    headers: {
      'Content-Type': 'application/pkix-cert',
      'Content-Disposition': 'attachment; filename="exolink-root-ca.cer"',
      'Cache-Control': 'no-store',
    },
  });
});
