import { Disclosure } from '@/components/ui/disclosure';
import { Link } from '@/components/ui/link';
import { RelativeTime } from '@/components/ui/relative-time';
import { countOf } from '@/lib/format/count';
import { incomingReason, incomingStateNames } from '@/lib/format/mail-words';
import type { IncomingMailRow } from '@/lib/mail/incoming/list-incoming-mail';
import { routes } from '@/lib/routes';
import { SettleMailForms } from './settle-mail-forms';

/** A mail that came in: its words are shown as text, never as what they are made to look like. */
export function IncomingMailItem({ mail }: { mail: IncomingMailRow }) {
  const from = mail.fromAddress === '' ? 'an unknown sender' : mail.fromAddress;
  return (
    <li className="flex flex-col gap-2.5 border-b border-line-soft px-4 py-4 last:border-b-0 sm:px-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-base font-semibold wrap-anywhere">
          {mail.subject === '' ? 'No subject' : mail.subject}
        </h2>
        <span className="text-sm text-ink-3">
          {incomingStateNames[mail.state]} · <RelativeTime at={mail.receivedAt} />
        </span>
      </div>
      <p className="text-sm wrap-anywhere text-ink-2">
        From {mail.fromName} {from}
        {mail.ticketNumber !== null && (
          <>
            {' · '}
            <Link href={routes.ticket(mail.ticketNumber)} className="underline underline-offset-2">
              Ticket #{mail.ticketNumber}
            </Link>
          </>
        )}
        {mail.fileCount > 0 && ` · ${countOf(mail.fileCount, 'file')} not taken in`}
      </p>
      {mail.reason !== null && <p className="text-sm">{incomingReason(mail.reason)}</p>}
      {mail.text !== '' && (
        <Disclosure summary="What it says">
          <p className="max-h-96 overflow-auto rounded-md bg-well p-3 text-sm wrap-anywhere whitespace-pre-wrap">
            {mail.text}
          </p>
        </Disclosure>
      )}
      {mail.state === 'held' && (
        <SettleMailForms mailId={mail.id} from={from} ticketNumber={mail.ticketNumber} />
      )}
    </li>
  );
}
