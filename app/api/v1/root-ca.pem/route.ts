import { readRootCertificate } from '@/lib/fixes/read-certificates';
import { environment } from '@/lib/server/environment';
import { routeHandler } from '@/lib/server/route-handler';

/** The root certificate as text, which most chargers take. */
export const GET = routeHandler(async () => {
  const { pem } = await readRootCertificate(environment().rootCertificateFile);
  return new Response(pem, {
    headers: {
      'Content-Type': 'application/x-pem-file',
      'Content-Disposition': 'attachment; filename="exolink-root-ca.pem"',
      'Cache-Control': 'no-store',
    },
  });
});
