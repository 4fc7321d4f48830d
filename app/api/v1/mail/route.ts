import { createHash, timingSafeEqual } from 'node:crypto';
import { formatByteSize } from '@/lib/format/byte-size';
import { receiveMail } from '@/lib/mail/incoming/receive-mail';
import { replyKey } from '@/lib/mail/incoming/reply-token';
import { maxMailBytes } from '@/lib/mail/incoming/schemas';
import { createReportThrottle } from '@/lib/reports/report-throttle';
import { optionalContext } from '@/lib/server/context';
import { environment } from '@/lib/server/environment';
import { fileRedactor } from '@/lib/server/file-redactor';
import { fileStore } from '@/lib/server/file-store';
import { readBytes } from '@/lib/server/read-bytes';
import { refuse } from '@/lib/server/refuse';
import { clientAddress } from '@/lib/server/request';
import { publicRouteHandler } from '@/lib/server/route-handler';

const throttle = createReportThrottle();

/** Takes one message as a mail server has it, from whoever has the secret of the settings. */
export const POST = publicRouteHandler(async (request) => {
  const { incomingMail, mail, secret } = environment();
  const given = /^Bearer +(\S{1,500})$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  if (incomingMail?.hookSecret == null || !isSame(given, incomingMail.hookSecret)) {
    await throttle.fail(await clientAddress());
    return refuse(401, 'unauthenticated', 'Send the secret of MAIL_HOOK_SECRET as a Bearer token.');
  }
  if (!/^message\/rfc822\b/i.test(request.headers.get('content-type') ?? '')) {
    return refuse(415, 'unsupported', 'Send the message as it is, as message/rfc822.');
  }
  const raw = await readBytes(request.body, maxMailBytes);
  if (raw === null)
    return refuse(413, 'too-large', `Send at most ${formatByteSize(maxMailBytes)}.`);
  const { db, now, log } = await optionalContext();
  const own = [incomingMail.replyAddress, mail?.from.address.toLowerCase() ?? ''];
  const files = { store: fileStore(), redactor: fileRedactor };
  const services = { replyKey: replyKey(secret), ownAddresses: own, files };
  const received = await receiveMail({ db, now, log }, Buffer.from(raw), services);
  return Response.json(received, { headers: { 'Cache-Control': 'no-store' } });
});

function isSame(given: string | undefined, secret: string): boolean {
  if (given === undefined) return false;
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(secret));
}
