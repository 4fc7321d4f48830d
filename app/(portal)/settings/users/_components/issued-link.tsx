import { ExactTime } from '@/components/ui/exact-time';
import { ValueBox } from '@/components/ui/value-box';

export type IssuedLinkView = { url: string; email: string; expiresAt: Date; isMailed: boolean };

/** A one-time link, shown this once: only its hash is kept. */
export function IssuedLink({ url, email, expiresAt, isMailed }: IssuedLinkView) {
  return (
    <div className="flex flex-col gap-2.5" role="status">
      <p className="text-base">
        {isMailed ? 'This link is on its way by mail to ' : 'Send this link to '}
        <span className="font-medium wrap-anywhere">{email}</span>. It works once, until{' '}
        <ExactTime at={expiresAt} />.
      </p>
      <ValueBox value={url} what="link" className="break-all" />
      <p className="text-sm text-ink-3">
        It is not shown again. Whoever opens it first chooses the password, so use a private channel
        if you hand it on{isMailed && ' as well'}.
      </p>
    </div>
  );
}
